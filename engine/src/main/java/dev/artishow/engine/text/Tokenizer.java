package dev.artishow.engine.text;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.InvalidFileException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Captions as token ids. A token is a word: the ids of its letter sequences, {@link
 * #IDS_PER_TOKEN}, padded where there are fewer ({@code docs/decisions/0070}). Immutable and
 * thread-safe.
 */
public final class Tokenizer {
  /** Fills up a caption that is shorter than its place, and a word of few sequences. */
  public static final int PAD = LetterSequences.PAD;

  /** Opens every caption, so that the empty one has a token too. */
  public static final int START = LetterSequences.START;

  public static final int IDS_PER_TOKEN = LetterSequences.PER_WORD;

  private final LetterSequences sequences;

  private Tokenizer(LetterSequences sequences) {
    this.sequences = sequences;
  }

  /**
   * The tokenizer of a vocabulary; nothing is learnt.
   *
   * @param vocabulary how many ids sequences are hashed to, padding included
   */
  public static Tokenizer hashing(int vocabulary) {
    return new Tokenizer(new LetterSequences(vocabulary));
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
    AtomicFile.write(file, TokenizerFile.bytes(sequences));
  }

  /** One more than the largest id that {@link #encode} gives. */
  public int vocabularySize() {
    return sequences.ids();
  }

  /**
   * The text's tokens, {@link #START} first, cut or padded with {@link #PAD} to {@code length}: so
   * many times {@link #IDS_PER_TOKEN} ids.
   */
  public int[] encode(String text, int length) {
    int[] ids = new int[length * IDS_PER_TOKEN];
    ids[0] = START;
    int filled = IDS_PER_TOKEN;
    for (String word : WordSplitting.of(text)) {
      if (filled == ids.length) {
        break;
      }
      System.arraycopy(sequences.encode(word), 0, ids, filled, IDS_PER_TOKEN);
      filled += IDS_PER_TOKEN;
    }
    return ids;
  }

  /**
   * What of a text reaches the tokens: texts that are equal in this form have the same ids in every
   * tokenizer.
   */
  public static String normalize(String text) {
    return String.join(" ", WordSplitting.of(text));
  }
}
