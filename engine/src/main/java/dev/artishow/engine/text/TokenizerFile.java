package dev.artishow.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.engine.file.InvalidFileException;
import dev.artishow.engine.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code tokenizer.json}: sub-words in format 1, letter sequences in format 2. */
final class TokenizerFile {
  static final String WORDS = "nfkc-casefold-no-accents-1";
  static final String SEQUENCES = "word-and-3-to-5-letters-fnv1a-1";

  private static final int PAIRS_FORMAT = 1;
  private static final int SEQUENCES_FORMAT = 2;
  private static final int MAX_BYTES = 8 << 20;

  private TokenizerFile() {}

  /**
   * Sub-words.
   *
   * @param words how text is cut into words
   * @param merges pairs of token ids; the pair at {@code i} is the token 258 + {@code i}
   */
  record Pairs(int format, String words, List<List<Integer>> merges) {
    Pairs {
      requireWords(words);
      merges = List.copyOf(merges);
    }

    List<TokenPair> pairs() {
      return merges.stream().map(Pairs::pair).toList();
    }

    private static TokenPair pair(List<Integer> merge) {
      if (merge.size() != 2) {
        throw new IllegalArgumentException("a merge has two token ids, got " + merge);
      }
      return new TokenPair(merge.get(0), merge.get(1));
    }
  }

  /**
   * Letter sequences.
   *
   * @param words how text is cut into words
   * @param sequences how words are cut into sequences, and these hashed
   * @param perWord sequences of a word, at most
   * @param ids that they are hashed to, padding included
   */
  record Sequences(int format, String words, String sequences, int perWord, int ids) {
    Sequences {
      requireWords(words);
      if (!sequences.equals(SEQUENCES) || perWord != LetterSequences.PER_WORD) {
        throw new IllegalArgumentException(
            "sequences must be %s with perWord %d, were %s with %d; a newer release may read it"
                .formatted(SEQUENCES, LetterSequences.PER_WORD, sequences, perWord));
      }
    }
  }

  private static void requireWords(String words) {
    if (!words.equals(WORDS)) {
      throw new IllegalArgumentException(
          "words must be %s, was %s; a newer release may read it".formatted(WORDS, words));
    }
  }

  static WordCode read(Path file) throws IOException {
    JsonNode content = JsonFile.read(file, JsonNode.class, MAX_BYTES);
    try {
      return switch (content.path("format").asInt()) {
        case PAIRS_FORMAT -> pairs(JsonFile.convert(file, "", content, Pairs.class));
        case SEQUENCES_FORMAT ->
            new LetterSequences(JsonFile.convert(file, "", content, Sequences.class).ids());
        default ->
            throw new IllegalArgumentException(
                "format must be %d or %d, was %s; a newer release may read it"
                    .formatted(PAIRS_FORMAT, SEQUENCES_FORMAT, content.get("format")));
      };
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static BytePairs pairs(Pairs content) {
    try {
      return new BytePairs(content.pairs());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("merges: " + e.getMessage(), e);
    }
  }

  static byte[] bytes(WordCode code) {
    if (code instanceof BytePairs pairs) {
      return JsonFile.bytes(
          new Pairs(
              PAIRS_FORMAT,
              WORDS,
              pairs.merges().stream().map(pair -> List.of(pair.left(), pair.right())).toList()));
    }
    return JsonFile.bytes(
        new Sequences(SEQUENCES_FORMAT, WORDS, SEQUENCES, code.idsPerToken(), code.ids()));
  }
}
