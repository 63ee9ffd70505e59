package dev.artishow.engine.reference.prompt;

import java.util.List;

/** What stands around a word of a prompt, and so what the word belongs to. */
final class Neighbours {
  /** So many words that we do not know may stand between an adjective and its noun. */
  private static final int MAX_UNKNOWN = 3;

  private final List<Token> tokens;

  Neighbours(List<Token> tokens) {
    this.tokens = tokens;
  }

  private boolean is(int at, Class<? extends Meaning> kind) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(kind);
  }

  private boolean isAdjective(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isAdjective();
  }

  /** Whether a noun comes after this, with nothing but adjectives between. */
  boolean nounAhead(int at) {
    int unknown = 0;
    for (int next = at + 1; next < tokens.size(); next++) {
      if (is(next, Meaning.Noun.class)) {
        return true;
      } else if (is(next, Meaning.Unknown.class)) {
        if (++unknown > MAX_UNKNOWN) {
          return false;
        }
      } else if (!isAdjective(next) && !isJoint(next)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a noun comes before this, with nothing but adjectives between. */
  boolean nounBehind(int at) {
    for (int before = at - 1; before >= 0; before--) {
      if (is(before, Meaning.Noun.class)) {
        return true;
      } else if (is(before, Meaning.Unknown.class)) {
        if (beginsPhrase(before)) {
          return false;
        }
      } else if (!isAdjective(before) && !joinsAdjectives(before)) {
        return false;
      }
    }
    return false;
  }

  private boolean beginsPhrase(int at) {
    return at == 0 || !(isAdjective(at - 1) || is(at - 1, Meaning.Noun.class));
  }

  private boolean isJoint(int at) {
    boolean joint = is(at, Meaning.And.class) || is(at, Meaning.Pause.class);
    return joint && isAdjective(at + 1);
  }

  /** Whether a conjunction or comma stands between two adjectives of one noun. */
  boolean joinsAdjectives(int at) {
    return isJoint(at) && isAdjective(at - 1);
  }

  /** Whether an adjective belongs to a noun that we do not know: big ears, aux cheveux rouges. */
  boolean isOfUnknownNoun(int at) {
    if (tokens.get(at).adjectivesFirst()) {
      int next = at + 1;
      while (isAdjective(next)) {
        next++;
      }
      return is(next, Meaning.Unknown.class) && !nounAhead(at);
    }
    int before = at - 1;
    while (isAdjective(before)) {
      before--;
    }
    return is(before, Meaning.Unknown.class) && !nounBehind(at);
  }

  /** Whether a place is told before what is there: on the left, a cat. */
  boolean isAhead(int at) {
    if (!is(at - 1, Meaning.Noun.class) && !isAdjective(at - 1) && nounAhead(at)) {
      return true;
    }
    boolean begins =
        at == 0
            || is(at - 1, Meaning.And.class)
            || is(at - 1, Meaning.Pause.class)
            || is(at - 1, Meaning.Stop.class)
            || is(at - 1, Meaning.Placed.class)
            || is(at - 1, Meaning.Filler.class);
    return begins && nounComes(at);
  }

  private boolean nounComes(int at) {
    int next = at + 1;
    while (isAdjective(next)
        || is(next, Meaning.Article.class)
        || is(next, Meaning.Counted.class)
        || is(next, Meaning.Placed.class)
        || is(next, Meaning.Filler.class)
        || is(next, Meaning.Pause.class)
        || is(next, Meaning.Unknown.class)) {
      next++;
    }
    return is(next, Meaning.Noun.class);
  }

  /** Whether a noun looks like a plural; only where its name is another may that be so. */
  boolean isPlural(int at) {
    String text = tokens.get(at).text();
    boolean french = !tokens.get(at).adjectivesFirst();
    return (text.endsWith("s") && !text.endsWith("ss")) || (french && text.endsWith("x"));
  }
}
