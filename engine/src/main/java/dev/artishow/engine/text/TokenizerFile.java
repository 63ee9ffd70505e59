package dev.artishow.engine.text;

import java.util.List;

/**
 * {@code tokenizer.json}.
 *
 * @param format version of this layout
 * @param words how text is cut into words
 * @param merges pairs of token ids; the pair at {@code i} is the token 258 + {@code i}
 */
record TokenizerFile(int format, String words, List<List<Integer>> merges) {
  static final int FORMAT = 1;
  static final String WORDS = "nfkc-casefold-no-accents-1";

  TokenizerFile {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format must be %d, was %d; a newer release may read it".formatted(FORMAT, format));
    }
    if (!words.equals(WORDS)) {
      throw new IllegalArgumentException(
          "words must be %s, was %s; a newer release may read it".formatted(WORDS, words));
    }
    merges = List.copyOf(merges);
  }

  static TokenizerFile of(List<TokenPair> merges) {
    return new TokenizerFile(
        FORMAT, WORDS, merges.stream().map(pair -> List.of(pair.left(), pair.right())).toList());
  }

  List<TokenPair> pairs() {
    return merges.stream().map(TokenizerFile::pair).toList();
  }

  private static TokenPair pair(List<Integer> merge) {
    if (merge.size() != 2) {
      throw new IllegalArgumentException("a merge has two token ids, got " + merge);
    }
    return new TokenPair(merge.get(0), merge.get(1));
  }
}
