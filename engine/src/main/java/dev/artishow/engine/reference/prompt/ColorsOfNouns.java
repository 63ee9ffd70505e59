package dev.artishow.engine.reference.prompt;

import java.util.List;

/**
 * Tells an orange from an orange cat, what was found as a thing, but is an adjective here; and
 * <i>un bateau de pêche</i> from a peach-coloured one, what looks like an adjective, but is a noun.
 */
final class ColorsOfNouns {
  private ColorsOfNouns() {}

  /**
   * Makes colours of those that stand beside a noun as adjectives do, and none of those that stand
   * behind a preposition.
   */
  static void tellApart(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.is(Meaning.Color.class) && isComplement(tokens, at)) {
        tokens.set(at, token.as(new Meaning.Unknown()));
      }
      if (token.is(Meaning.Noun.class)
          && token.color().isPresent()
          && isBesideNoun(tokens, at, token.adjectivesFirst() ? 1 : -1)) {
        tokens.set(at, token.as(new Meaning.Color(token.color().get())));
      }
    }
  }

  /** De pêche, de sable, d'orange: where adjectives come last, they follow no preposition. */
  private static boolean isComplement(List<Token> tokens, int at) {
    return at > 0 && !tokens.get(at).adjectivesFirst() && tokens.get(at - 1).is(Bond.OF);
  }

  private static boolean isBesideNoun(List<Token> tokens, int at, int step) {
    int next = at + step;
    while (next >= 0 && next < tokens.size() && tokens.get(next).isAdjective()) {
      next += step;
    }
    return next >= 0 && next < tokens.size() && tokens.get(next).is(Meaning.Noun.class);
  }
}
