package dev.artishow.engine.text;

import dev.artishow.engine.file.AtomicFile;
import dev.artishow.engine.file.InvalidFileException;
import dev.artishow.engine.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sub-words by byte-pair merges. Token ids are 0 for padding, 1 for the start, then the 256 bytes
 * of UTF-8, then what was learnt. Immutable and thread-safe.
 */
public final class Tokenizer {
  /** Fills up a caption that is shorter than its place. */
  public static final int PAD = ByteTokens.PAD;

  /** Opens every caption, so that the empty one has a token too. */
  public static final int START = ByteTokens.START;

  public static final int MIN_VOCABULARY = ByteTokens.END;
  public static final int MAX_VOCABULARY = 1 << 17;

  private static final int MAX_FILE_BYTES = 8 << 20;
  private static final int NONE = Integer.MAX_VALUE;

  private final List<TokenPair> merges;
  private final Map<TokenPair, Integer> joined = new HashMap<>();

  private Tokenizer(List<TokenPair> merges) {
    if (ByteTokens.END + merges.size() > MAX_VOCABULARY) {
      throw new IllegalArgumentException(
          "the vocabulary must be at most %d, was %d"
              .formatted(MAX_VOCABULARY, ByteTokens.END + merges.size()));
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
    if (part <= START || part >= id) {
      throw new IllegalArgumentException(
          "token %d must be made of tokens %d–%d, was made of %d"
              .formatted(id, START + 1, id - 1, part));
    }
  }

  /**
   * Learns from captions; the same captions in any order give the same tokenizer.
   *
   * @param vocabulary how many tokens to learn at most, {@link #MIN_VOCABULARY} at least; few
   *     captions give fewer
   */
  public static Tokenizer learn(Stream<String> captions, int vocabulary) {
    var words = new TreeMap<String, Long>();
    captions.forEachOrdered(caption -> count(caption, 1, words));
    return learn(words, vocabulary);
  }

  /** As {@link #learn(Stream, int)}, from how often each caption occurs. */
  public static Tokenizer learn(Map<String, Long> captions, int vocabulary) {
    var words = new TreeMap<String, Long>();
    captions.forEach((caption, times) -> count(caption, times, words));
    return learn(words, vocabulary);
  }

  private static void count(String caption, long times, SortedMap<String, Long> words) {
    Words.of(caption).forEach(word -> words.merge(word, times, Math::addExact));
  }

  private static Tokenizer learn(SortedMap<String, Long> words, int vocabulary) {
    if (vocabulary < MIN_VOCABULARY || vocabulary > MAX_VOCABULARY) {
      throw new IllegalArgumentException(
          "vocabulary must be %d–%d, was %d".formatted(MIN_VOCABULARY, MAX_VOCABULARY, vocabulary));
    }
    return new Tokenizer(PairMerges.learn(words, vocabulary - MIN_VOCABULARY));
  }

  /**
   * Reads {@code tokenizer.json}.
   *
   * @throws InvalidFileException if its content is refused
   */
  public static Tokenizer load(Path file) throws IOException {
    var content = JsonFile.read(file, TokenizerFile.class, MAX_FILE_BYTES);
    try {
      return new Tokenizer(content.pairs());
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(file, "merges: " + e.getMessage(), e);
    }
  }

  /** Writes {@code tokenizer.json}, whole or not at all. */
  public void save(Path file) throws IOException {
    AtomicFile.write(file, JsonFile.bytes(TokenizerFile.of(merges)));
  }

  /** One more than the largest id that {@link #encode} gives. */
  public int vocabularySize() {
    return ByteTokens.END + merges.size();
  }

  /**
   * The text's token ids, {@link #START} first, cut or padded with {@link #PAD} to {@code length}.
   */
  public int[] encode(String text, int length) {
    int[] ids = new int[length];
    ids[0] = START;
    int filled = 1;
    for (String word : Words.of(text)) {
      int[] tokens = encodeWord(word);
      int taken = Math.min(tokens.length, length - filled);
      System.arraycopy(tokens, 0, ids, filled, taken);
      filled += taken;
      if (filled == length) {
        break;
      }
    }
    return ids;
  }

  /**
   * What of a text reaches the tokens: texts that are equal in this form have the same ids in every
   * tokenizer.
   */
  public static String normalize(String text) {
    return String.join(" ", Words.of(text));
  }

  private int[] encodeWord(String word) {
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
