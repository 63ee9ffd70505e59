package dev.artishow.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Captions as the letter sequences in them, each hashed to an id (fastText, arXiv:1607.04606):
 * whole words, neighbouring words, and the sequences of three to five letters in each word, its
 * ends marked. Nothing is learnt and no text is unknown; some sequences share an id.
 *
 * @param ids how many there are in all; 0 is padding, 1 opens every caption
 */
public record LetterSequences(int ids) {
  private static final int START = 1;
  private static final int FIRST = 2;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  public LetterSequences {
    if (ids <= FIRST) {
      throw new IllegalArgumentException("ids must be above %d, were %d".formatted(FIRST, ids));
    }
  }

  /** A caption's ids, cut or padded with 0 to {@code length}: what is longest comes first. */
  public int[] encode(String text, int length) {
    var encoded = new int[length];
    encoded[0] = START;
    int filled = 1;
    for (String sequence : sequences(Words.of(text))) {
      if (filled == length) {
        break;
      }
      encoded[filled++] = id(sequence);
    }
    return encoded;
  }

  private static Set<String> sequences(List<String> words) {
    var sequences = new LinkedHashSet<String>();
    var marked = new ArrayList<String>();
    words.forEach(word -> marked.add("<" + word + ">"));
    sequences.addAll(marked);
    for (int i = 0; i + 1 < marked.size(); i++) {
      sequences.add(marked.get(i) + marked.get(i + 1));
    }
    for (int length = LONGEST; length >= SHORTEST; length--) {
      for (String word : marked) {
        int[] letters = word.codePoints().toArray();
        for (int from = 0; from + length <= letters.length; from++) {
          sequences.add(new String(letters, from, length));
        }
      }
    }
    return sequences;
  }

  /** FNV-1a over UTF-16, its high bits mixed into the low ones. */
  private int id(String sequence) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < sequence.length(); i++) {
      hash = (hash ^ sequence.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
    return FIRST + Math.floorMod(hash ^ hash >>> 12, ids - FIRST);
  }
}
