package dev.artishow.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sub-words: bytes, and the pairs of tokens that were learnt to be joined, in their order. */
final class BytePairs implements WordCode {
  private static final int NONE = Integer.MAX_VALUE;

  private final List<TokenPair> merges;
  private final Map<TokenPair, Integer> joined = new HashMap<>();

  BytePairs(List<TokenPair> merges) {
    if (ByteTokens.END + merges.size() > Tokenizer.MAX_VOCABULARY) {
      throw new IllegalArgumentException(
          "the vocabulary must be at most %d, was %d"
              .formatted(Tokenizer.MAX_VOCABULARY, ByteTokens.END + merges.size()));
    }
    this.merges = List.copyOf(merges);
    for (TokenPair pair : this.merges) {
      int id = ByteTokens.END + joined.size();
      requireEarlier(pair.left(), id);
      requireEarlier(pair.right(), id);
      if (joined.putIfAbsent(pair, id) != null) {
        throw new IllegalArgumentException("the merge of %s is there twice".formatted(pair));
      }
    }
  }

  private static void requireEarlier(int part, int id) {
    if (part <= ByteTokens.START || part >= id) {
      throw new IllegalArgumentException(
          "token %d must be made of tokens %d–%d, was made of %d"
              .formatted(id, ByteTokens.START + 1, id - 1, part));
    }
  }

  List<TokenPair> merges() {
    return merges;
  }

  @Override
  public int ids() {
    return ByteTokens.END + merges.size();
  }

  @Override
  public int idsPerToken() {
    return 1;
  }

  @Override
  public int[] encode(String word) {
    int[] tokens = ByteTokens.of(word);
    for (int id = earliest(tokens); id != NONE; id = earliest(tokens)) {
      tokens = merges.get(id - ByteTokens.END).joinIn(tokens, id);
    }
    return tokens;
  }

  /** The joined token that was learnt first, of those that neighbours in these tokens make. */
  private int earliest(int[] tokens) {
    int earliest = NONE;
    for (int i = 0; i + 1 < tokens.length; i++) {
      var pair = new TokenPair(tokens[i], tokens[i + 1]);
      earliest = Math.min(earliest, joined.getOrDefault(pair, NONE));
    }
    return earliest;
  }
}
