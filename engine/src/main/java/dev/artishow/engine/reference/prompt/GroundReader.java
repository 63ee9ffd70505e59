package dev.artishow.engine.reference.prompt;

import java.util.List;

/**
 * Takes out of a prompt what it says of the background: <i>on a light blue background</i>, <i>on
 * yellow</i>, <i>sur un dégradé du bleu au rose</i>, <i>fond transparent</i>.
 */
final class GroundReader {
  /** So many words that we do not know may stand among those that tell its colour. */
  private static final int MAX_UNKNOWN = 2;

  private final List<Token> tokens;
  private Ground ground = new Ground.Clear();

  private GroundReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** What is said of it; those words are removed. */
  static Ground takeFrom(List<Token> tokens) {
    var reader = new GroundReader(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).is(Meaning.Transparent.class)) {
        at = reader.transparent(at);
      } else if (tokens.get(at).is(Meaning.Behind.class)) {
        at = reader.told(at);
      } else if (reader.isOn(at)) {
        at = reader.onColor(at);
      }
    }
    return reader.ground;
  }

  private boolean isOn(int at) {
    return tokens.get(at).is(Bond.ON) || tokens.get(at).is(Meaning.Against.class);
  }

  private boolean has(int at, Class<? extends Meaning> kind) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(kind);
  }

  /** It says so itself, or stands beside the word for a background. */
  private int transparent(int at) {
    boolean alone = tokens.get(at).text().contains(" ");
    boolean before = has(at - 1, Meaning.Behind.class);
    boolean after = has(at + 1, Meaning.Behind.class);
    if (!alone && !before && !after) {
      tokens.set(at, tokens.get(at).as(new Meaning.Filler()));
      return at;
    }
    return remove(before ? at - 1 : at, after ? at + 2 : at + 1);
  }

  /** Removes a stretch with the article and the preposition before it. */
  private int remove(int from, int to) {
    int start = from;
    if (has(start - 1, Meaning.Article.class)) {
      start--;
    }
    if (start > 0
        && (isOn(start - 1)
            || tokens.get(start - 1).is(Bond.IN)
            || tokens.get(start - 1).is(Bond.WITH)
            || tokens.get(start - 1).is(Bond.IN_FRONT_OF))) {
      start--;
    }
    tokens.subList(start, to).clear();
    return start - 1;
  }

  private int told(int at) {
    int end = at;
    boolean gradient = false;
    while (has(end, Meaning.Behind.class)) {
      gradient |= ((Meaning.Behind) tokens.get(end).meaning()).gradient();
      end++;
    }
    int left = leftOf(at);
    int right = rightOf(end);
    boolean shaded = isGradient(right);
    List<Tint> before = Tints.in(tokens, left, at);
    List<Tint> after = Tints.in(tokens, end, right);
    boolean first = tokens.get(at).adjectivesFirst();
    if (before.isEmpty() && after.isEmpty()) {
      return untold(at, end);
    } else if (after.isEmpty() || (first && !before.isEmpty())) {
      take(before, gradient);
      return remove(left, end);
    }
    take(after, gradient || shaded);
    return remove(at, shaded ? right + 1 : right);
  }

  private boolean isGradient(int at) {
    return has(at, Meaning.Behind.class) && ((Meaning.Behind) tokens.get(at).meaning()).gradient();
  }

  /** A thing that is said to be the background is behind all others: a beach background. */
  private int untold(int at, int end) {
    if (has(at - 1, Meaning.Noun.class) && tokens.get(at).adjectivesFirst()) {
      tokens.subList(at + 1, end).clear();
      tokens.set(at, tokens.get(at).as(new Meaning.Deep(Subject.Depth.BACK)));
      return at;
    }
    return remove(at, end);
  }

  private void take(List<Tint> tints, boolean gradient) {
    if (tints.size() > 1 || gradient) {
      ground = new Ground.Gradient(tints.get(0), tints.get(tints.size() - 1));
    } else {
      ground = new Ground.Plain(tints.get(0));
    }
  }

  /** Where the words before a background that tell its colours begin. */
  private int leftOf(int end) {
    int at = end;
    int unknown = 0;
    boolean colored = false;
    while (at > 0) {
      Token token = tokens.get(at - 1);
      boolean between = token.is(Meaning.And.class) || token.is(Meaning.Filler.class);
      if (Tints.isColor(token) && (!token.is(Meaning.Noun.class) || at == end)) {
        colored = true;
      } else if (token.is(Meaning.Unknown.class)) {
        unknown++;
      } else if (!token.isAdjective() && !(between && colored && at > 1 && colors(at - 2))) {
        break;
      }
      if (unknown > MAX_UNKNOWN) {
        break;
      }
      at--;
    }
    return at;
  }

  private boolean colors(int at) {
    return Tints.isColor(tokens.get(at)) || tokens.get(at).is(Meaning.Shaded.class);
  }

  /** Where the words after a background that tell its colours end. */
  private int rightOf(int start) {
    int at = start;
    int last = start;
    int between = 0;
    while (at < tokens.size() && between <= MAX_UNKNOWN + 1) {
      Token token = tokens.get(at);
      if (Tints.isColor(token) && !colorsNoun(at)) {
        last = at + 1;
        between = 0;
      } else if (token.is(Meaning.Shaded.class) || token.is(Meaning.ColorWord.class)) {
        last = last == at && !token.adjectivesFirst() ? at + 1 : last;
      } else if (joins(token) || (at == start && token.is(Meaning.Pause.class))) {
        between++;
      } else {
        break;
      }
      at++;
    }
    return last;
  }

  private static boolean joins(Token token) {
    return token.is(Meaning.Filler.class)
        || token.is(Meaning.And.class)
        || token.is(Meaning.Article.class)
        || token.is(Meaning.Unknown.class)
        || token.is(Meaning.Behind.class)
        || token.is(Bond.OF)
        || token.is(Bond.IN);
  }

  /** Whether a colour stands before a noun that it must belong to. */
  private boolean colorsNoun(int at) {
    boolean before = tokens.get(at).adjectivesFirst();
    return before
        && (has(at + 1, Meaning.Noun.class)
            || has(at + 1, Meaning.Unknown.class)
            || (has(at + 1, Meaning.Counted.class) && has(at + 2, Meaning.Noun.class)));
  }

  /** A bare colour to stand on, with nothing that it could be the colour of. */
  private int onColor(int at) {
    int next = at + 1;
    while (next < tokens.size() && colors(next)) {
      next++;
    }
    List<Tint> tints = Tints.in(tokens, at + 1, next);
    if (tints.isEmpty() || goesOn(next)) {
      return at;
    }
    take(tints, false);
    tokens.subList(at, next).clear();
    return at - 1;
  }

  /** Whether what comes next may be what a colour belongs to. */
  private boolean goesOn(int next) {
    boolean joined = has(next, Meaning.And.class) || has(next, Meaning.Filler.class);
    return has(next, Meaning.Noun.class)
        || has(next, Meaning.Unknown.class)
        || has(next, Meaning.Behind.class)
        || isAdjective(next)
        || (joined && (isAdjective(next + 1) || has(next + 1, Meaning.Behind.class)));
  }

  private boolean isAdjective(int at) {
    return at < tokens.size() && tokens.get(at).isAdjective();
  }
}
