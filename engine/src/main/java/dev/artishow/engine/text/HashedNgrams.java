package dev.artishow.engine.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words as the letter sequences in them, each hashed to an id (fastText, arXiv:1607.04606): the
 * word itself and its sequences of three to five letters, its ends marked. Nothing is learnt, and
 * no text is unknown; sequences may share an id. Ids are 0 for padding, 1 for the start.
 */
public final class HashedNgrams {
  private static final int START = 1;
  private static final int FIRST = 2;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  private final int buckets;
  private final int most;

  /**
   * A code.
   *
   * @param ids how many there are in all
   * @param most sequences of a word that are kept
   */
  public HashedNgrams(int ids, int most) {
    this.buckets = ids - FIRST;
    this.most = most;
  }

  /** Ids of each word, the start first: {@code words} times so many ids as a word may have. */
  public int[] encode(String text, int words) {
    int[] ids = new int[words * most];
    ids[0] = START;
    List<String> all = Words.of(text);
    for (int word = 1; word < words && word <= all.size(); word++) {
      int at = word * most;
      for (String sequence : sequences(all.get(word - 1))) {
        ids[at++] = id(sequence);
      }
    }
    return ids;
  }

  private Set<String> sequences(String word) {
    var sequences = new LinkedHashSet<String>();
    int[] letters = ("<" + word + ">").codePoints().toArray();
    sequences.add(new String(letters, 0, letters.length));
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int from = 0; from + length <= letters.length && sequences.size() < most; from++) {
        sequences.add(new String(letters, from, length));
      }
    }
    return sequences;
  }

  private int id(String sequence) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < sequence.length(); i++) {
      hash = (hash ^ sequence.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    hash ^= hash >>> 12;
    return FIRST + Math.floorMod(hash, buckets);
  }
}
