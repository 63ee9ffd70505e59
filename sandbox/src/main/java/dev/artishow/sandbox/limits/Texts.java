package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;

/** Lengths as Discord counts them: in code points. */
final class Texts {
  private Texts() {}

  /** 0 for anything that is no text. */
  static int length(JsonNode node) {
    return node.isTextual() ? length(node.textValue()) : 0;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
