package dev.artishow.moderation.rule;

import java.util.List;

/** Whether words stand inside a phrase that gives them another meaning. */
final class Covers {
  /** No phrase has more characters before a word than this. */
  private static final int LONGEST = 200;

  private Covers() {}

  /** Whether one of the words is inside one of the phrases, in the order of where they begin. */
  static boolean any(List<Place> phrases, List<Place> words) {
    return !phrases.isEmpty() && words.stream().anyMatch(word -> any(phrases, word));
  }

  /** Whether one of the phrases, in the order of where they begin, covers a place. */
  static boolean any(List<Place> phrases, Place place) {
    int low = 0;
    int high = phrases.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (phrases.get(middle).start() <= place.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= 0 && phrases.get(i).start() > place.start() - LONGEST; i--) {
      if (phrases.get(i).covers(place.start(), place.end())) {
        return true;
      }
    }
    return false;
  }
}
