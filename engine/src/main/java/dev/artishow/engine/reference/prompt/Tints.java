package dev.artishow.engine.reference.prompt;

import java.util.ArrayList;
import java.util.List;

/** Joins colours with the words that say how light they are. */
final class Tints {
  private Tints() {}

  /**
   * The colour at a place, as light as its neighbour says: {@code light blue}, {@code bleu clair}.
   */
  static Tint at(List<Token> tokens, int at) {
    Tint tint = colorOf(tokens.get(at));
    int beside = tokens.get(at).adjectivesFirst() ? at - 1 : at + 1;
    if (beside >= 0
        && beside < tokens.size()
        && tokens.get(beside).meaning() instanceof Meaning.Shaded shaded) {
      return tint.in(shaded.shade());
    }
    return tint;
  }

  /** All colours of a stretch, in order. */
  static List<Tint> in(List<Token> tokens, int from, int to) {
    var tints = new ArrayList<Tint>();
    for (int at = from; at < to; at++) {
      if (isColor(tokens.get(at))) {
        tints.add(at(tokens, at));
      }
    }
    return tints;
  }

  static boolean isColor(Token token) {
    return token.meaning().asColor().isPresent() || token.color().isPresent();
  }

  private static Tint colorOf(Token token) {
    return token.meaning().asColor().or(token::color).orElseThrow();
  }
}
