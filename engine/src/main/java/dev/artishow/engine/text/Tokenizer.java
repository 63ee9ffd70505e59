package dev.artishow.engine.text;

import dev.artishow.engine.file.AtomicFile;
import dev.artishow.engine.file.InvalidFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Captions as token ids: 0 is padding, 1 the start. Tokens are either words, each of them the ids
 * of its letter sequences ({@code docs/decisions/0070}), or learnt sub-words of one id, the bytes
 * of UTF-8 first. Immutable and thread-safe.
 */
public final class Tokenizer {
  /** Fills up a caption that is shorter than its place. */
  public static final int PAD = ByteTokens.PAD;

  /** Opens every caption, so that the empty one has a token too. */
  public static final int START = ByteTokens.START;

  public static final int MIN_VOCABULARY = ByteTokens.END;
  public static final int MAX_VOCABULARY = 1 << 17;

  private final WordCode code;

  private Tokenizer(WordCode code) {
    this.code = code;
  }

  /**
   * Words as their hashed letter sequences, which need no learning.
   *
   * @param vocabulary how many ids sequences are hashed to, padding included
   */
  public static Tokenizer hashing(int vocabulary) {
    return new Tokenizer(new LetterSequences(vocabulary));
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
    return new Tokenizer(new BytePairs(PairMerges.learn(words, vocabulary - MIN_VOCABULARY)));
  }

  /**
   * Reads {@code tokenizer.json}.
   *
   * @throws InvalidFileException if its content is refused
   */
  public static Tokenizer load(Path file) throws IOException {
    return new Tokenizer(TokenizerFile.read(file));
  }

  /** Writes {@code tokenizer.json}, whole or not at all. */
  public void save(Path file) throws IOException {
    AtomicFile.write(file, TokenizerFile.bytes(code));
  }

  /** One more than the largest id that {@link #encode} gives. */
  public int vocabularySize() {
    return code.ids();
  }

  /** Ids that stand for one token together, padded with {@link #PAD} where there are fewer. */
  public int idsPerToken() {
    return code.idsPerToken();
  }

  /**
   * The text's tokens, {@link #START} first, cut or padded with {@link #PAD} to {@code length}: so
   * many times {@link #idsPerToken} ids.
   */
  public int[] encode(String text, int length) {
    int[] ids = new int[length * idsPerToken()];
    ids[0] = START;
    int filled = idsPerToken();
    for (String word : Words.of(text)) {
      int[] tokens = code.encode(word);
      int taken = Math.min(tokens.length, ids.length - filled);
      System.arraycopy(tokens, 0, ids, filled, taken);
      filled += taken;
      if (filled == ids.length) {
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
}
