package dev.artishow.engine.reference.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that one language's names are made of, to look for those that a slip of the hand turned
 * into something else: one letter too many, too few or wrong, or two swapped (Damerau 1964).
 * Thread-safe.
 */
final class Spelling {
  private final Map<Integer, List<String>> byLength = new TreeMap<>();

  /** Of words, folded. */
  Spelling(Collection<String> words) {
    words.forEach(
        word -> byLength.computeIfAbsent(word.length(), unused -> new ArrayList<>()).add(word));
  }

  /** All words that are one slip away from a word. */
  List<String> near(String word) {
    var near = new ArrayList<String>();
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      for (String other : byLength.getOrDefault(length, List.of())) {
        if (isNear(word, other)) {
          near.add(other);
        }
      }
    }
    return near;
  }

  /** Whether one slip lies between two words, none does not. */
  static boolean isNear(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int head = 0;
    while (head < shorter && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    int left = one.length() - head - tail;
    int right = other.length() - head - tail;
    boolean swapped =
        left == 2
            && right == 2
            && one.charAt(head) == other.charAt(head + 1)
            && one.charAt(head + 1) == other.charAt(head);
    return swapped || (left <= 1 && right <= 1 && left + right > 0);
  }
}
