package dev.artishow.trainer.library.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A slip of the pen in a phrase: two letters swapped, one left out, one written twice, or one of
 * the keys beside it (Damerau 1964 found that these are four of five slips).
 */
final class Misspelling {
  private static final int MIN_LETTERS = 4;

  /** Keys beside one another on a QWERTY keyboard. */
  private static final Map<Character, String> BESIDE =
      Map.ofEntries(
          Map.entry('a', "qsz"),
          Map.entry('b', "vgn"),
          Map.entry('c', "xdv"),
          Map.entry('d', "sfe"),
          Map.entry('e', "wrd"),
          Map.entry('f', "dgr"),
          Map.entry('g', "fht"),
          Map.entry('h', "gjy"),
          Map.entry('i', "uok"),
          Map.entry('j', "hku"),
          Map.entry('k', "jli"),
          Map.entry('l', "kop"),
          Map.entry('m', "nj"),
          Map.entry('n', "bm"),
          Map.entry('o', "ipl"),
          Map.entry('p', "ol"),
          Map.entry('q', "wa"),
          Map.entry('r', "etf"),
          Map.entry('s', "adw"),
          Map.entry('t', "ryg"),
          Map.entry('u', "yij"),
          Map.entry('v', "cbf"),
          Map.entry('w', "qes"),
          Map.entry('x', "zcs"),
          Map.entry('y', "tuh"),
          Map.entry('z', "xa"));

  private Misspelling() {}

  /** The phrase with one slip in one of its longer words; empty if all its words are short. */
  static Optional<String> of(String phrase, RandomGenerator random) {
    String[] words = phrase.split(" ", -1);
    List<Integer> longer = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() >= MIN_LETTERS && words[i].chars().allMatch(Character::isLetter)) {
        longer.add(i);
      }
    }
    if (longer.isEmpty()) {
      return Optional.empty();
    }
    int chosen = longer.get(random.nextInt(longer.size()));
    String slipped = words[chosen];
    while (slipped.equals(words[chosen])) {
      slipped = slip(words[chosen], random);
    }
    words[chosen] = slipped;
    return Optional.of(String.join(" ", words));
  }

  private static String slip(String word, RandomGenerator random) {
    int at = random.nextInt(word.length() - 1);
    String before = word.substring(0, at);
    char letter = word.charAt(at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after.charAt(0) + letter + after.substring(1);
      case 1 -> before + after;
      case 2 -> before + letter + letter + after;
      default -> {
        String beside = BESIDE.getOrDefault(Character.toLowerCase(letter), "e");
        yield before + beside.charAt(random.nextInt(beside.length())) + after;
      }
    };
  }
}
