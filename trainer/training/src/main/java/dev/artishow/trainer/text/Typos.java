package dev.artishow.trainer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Slips of the hand: a letter that is missing, doubled, or changed places with the next. The first
 * letter of a word stays, as it mostly does when people mistype; short words stay whole.
 *
 * @param share of the captions that get one, 0–1
 */
record Typos(double share) {
  private static final int MIN_LETTERS = 4;
  private static final int KINDS = 3;

  /** The caption, or the caption with a slip in it. */
  String apply(String caption, RandomGenerator random) {
    return random.nextDouble() < share ? slip(caption, random) : caption;
  }

  /** The caption with one slip in it, where it has a word that is long enough. */
  static String slip(String caption, RandomGenerator random) {
    String[] words = caption.split(" ", -1);
    var candidates = new ArrayList<Integer>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].codePointCount(0, words[i].length()) >= MIN_LETTERS) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty()) {
      return caption;
    }
    int chosen = candidates.get(random.nextInt(candidates.size()));
    words[chosen] = slipInWord(words[chosen], random);
    return String.join(" ", words);
  }

  private static String slipInWord(String word, RandomGenerator random) {
    List<Integer> letters = new ArrayList<>(word.codePoints().boxed().toList());
    int at = 1 + random.nextInt(letters.size() - 2);
    switch (random.nextInt(KINDS)) {
      case 0 -> letters.remove(at);
      case 1 -> letters.add(at, letters.get(at));
      default -> letters.add(at, letters.remove(at + 1));
    }
    var slipped = new StringBuilder();
    letters.forEach(slipped::appendCodePoint);
    return slipped.toString();
  }
}
