package dev.artishow.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words as the letter sequences in them, each hashed to an id (fastText, arXiv:1607.04606): the
 * whole word and its sequences of three to five letters, its ends marked. Nothing is learnt and no
 * text is unknown; words that differ by a slip or an ending share most of their ids, and some
 * sequences share one by chance.
 *
 * @param ids how many there are in all; 0 is padding, 1 opens every caption
 */
public record LetterSequences(int ids) {
  static final int PAD = 0;
  static final int START = 1;

  /**
   * Of one word, the whole word included: enough for nine letters, and all of it but rarely less.
   */
  static final int PER_WORD = 24;

  static final int MIN_IDS = 16;
  static final int MAX_IDS = 1 << 17;

  private static final int FIRST = 2;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  public LetterSequences {
    if (ids < MIN_IDS || ids > MAX_IDS) {
      throw new IllegalArgumentException(
          "ids must be %d–%d, were %d".formatted(MIN_IDS, MAX_IDS, ids));
    }
  }

  /** The word itself, then its sequences, short ones first; padded to {@link #PER_WORD}. */
  int[] encode(String word) {
    String marked = marked(word);
    Set<String> sequences = new LinkedHashSet<>();
    sequences.add(marked);
    for (int length = SHORTEST; length <= LONGEST; length++) {
      sequences.addAll(sequences(marked, length));
    }
    var encoded = new int[PER_WORD];
    int filled = 0;
    for (String sequence : sequences) {
      if (filled < PER_WORD) {
        encoded[filled++] = id(sequence);
      }
    }
    return encoded;
  }

  /**
   * A caption's ids without regard to its words' places: whole words, neighbouring words, then
   * their sequences, long ones first; cut or padded with 0 to {@code length}.
   */
  public int[] bag(String text, int length) {
    Set<String> sequences = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    WordSplitting.of(text).forEach(word -> words.add(marked(word)));
    sequences.addAll(words);
    for (int i = 0; i + 1 < words.size(); i++) {
      sequences.add(words.get(i) + words.get(i + 1));
    }
    for (int letters = LONGEST; letters >= SHORTEST; letters--) {
      for (String word : words) {
        sequences.addAll(sequences(word, letters));
      }
    }
    var encoded = new int[length];
    encoded[0] = START;
    int filled = 1;
    for (String sequence : sequences) {
      if (filled < length) {
        encoded[filled++] = id(sequence);
      }
    }
    return encoded;
  }

  private static String marked(String word) {
    return "<" + word + ">";
  }

  private static List<String> sequences(String word, int length) {
    int[] letters = word.codePoints().toArray();
    var sequences = new ArrayList<String>();
    for (int from = 0; from + length <= letters.length; from++) {
      sequences.add(new String(letters, from, length));
    }
    return sequences;
  }

  /** FNV-1a over UTF-16, its high bits mixed into the low ones. */
  private int id(String sequence) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < sequence.length(); i++) {
      hash = (hash ^ sequence.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    return FIRST + Math.floorMod(hash ^ (hash >>> 12), ids - FIRST);
  }
}
