package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/**
 * The size of a command: the characters of all names, descriptions and choice values, each in its
 * longest translation.
 */
final class CommandSize {
  private CommandSize() {}

  static int of(JsonNode node) {
    int size = longest(node, "name") + longest(node, "description");
    size += Texts.length(node.path("value"));
    for (JsonNode option : node.path("options")) {
      size += of(option);
    }
    for (JsonNode choice : node.path("choices")) {
      size += of(choice);
    }
    return size;
  }

  private static int longest(JsonNode node, String field) {
    IntStream.Builder lengths = IntStream.builder();
    lengths.add(Texts.length(node.path(field)));
    node.path(field + "_localizations").forEach(text -> lengths.add(Texts.length(text)));
    return lengths.build().max().orElse(0);
  }
}
