package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.Match.Certainty;
import dev.artishow.engine.reference.find.words.Token;
import java.util.Comparator;

/**
 * Words in a row that name a thing.
 *
 * @param first index of the first word
 * @param last index of the last one
 * @param inflected whether they name it but for their inflection
 * @param slip index of the word that was taken for another one; {@link #NO_SLIP} if none was
 */
record Window(
    int first,
    int last,
    String concept,
    Certainty certainty,
    double score,
    boolean inflected,
    int slip) {
  static final int NO_SLIP = -1;

  /** Names before keywords, the longer first, the better first. */
  static final Comparator<Window> BEST_FIRST =
      Comparator.comparing((Window window) -> window.isName() ? 0 : 1)
          .thenComparing(Comparator.comparingInt(Window::length).reversed())
          .thenComparing(Window::slipped)
          .thenComparing(Comparator.comparingDouble(Window::score).reversed())
          .thenComparing(Window::first);

  boolean isName() {
    return certainty == Certainty.NAME || certainty == Certainty.SIMILAR_NAME;
  }

  /** Whether one of its words was taken for another one. */
  boolean slipped() {
    return slip != NO_SLIP;
  }

  /** Whether its words are written as the thing is called. */
  boolean isExact() {
    return !slipped() && !inflected;
  }

  boolean hasSameWords(Window other) {
    return first == other.first && last == other.last;
  }

  int length() {
    return last - first + 1;
  }

  boolean covers(int word) {
    return first <= word && word <= last;
  }

  boolean overlaps(Window other) {
    return first <= other.last && other.first <= last;
  }

  Match in(java.util.List<Token> words) {
    return new Match(words.get(first).start(), words.get(last).end(), concept, certainty, score);
  }
}
