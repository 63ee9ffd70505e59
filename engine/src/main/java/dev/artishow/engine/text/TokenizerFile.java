package dev.artishow.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.config.file.InvalidFileException;
import dev.artishow.config.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;

/** {@code tokenizer.json}: how words are cut and hashed, in format 2. */
final class TokenizerFile {
  static final String WORDS = "nfkc-casefold-no-accents-1";
  static final String SEQUENCES = "word-and-3-to-5-letters-fnv1a-1";

  /** Format 1 was of sub-words, which no model reads any more. */
  private static final int FORMAT = 2;

  private static final int MAX_BYTES = 1 << 16;

  private TokenizerFile() {}

  /**
   * The file's content.
   *
   * @param words how text is cut into words
   * @param sequences how words are cut into sequences, and these hashed
   * @param perWord sequences of a word, at most
   * @param ids that they are hashed to, padding included
   */
  record Content(int format, String words, String sequences, int perWord, int ids) {
    Content {
      requireReadable("words", WORDS, words);
      requireReadable("sequences", SEQUENCES, sequences);
      requireReadable("perWord", LetterSequences.PER_WORD, perWord);
    }
  }

  private static void requireReadable(String key, Object known, Object value) {
    if (!known.equals(value)) {
      throw new IllegalArgumentException(
          "%s must be %s, was %s; a newer release may read it".formatted(key, known, value));
    }
  }

  static LetterSequences read(Path file) throws IOException {
    JsonNode content = JsonFile.read(file, JsonNode.class, MAX_BYTES);
    try {
      requireReadable("format", FORMAT, content.path("format").asInt());
      return new LetterSequences(JsonFile.convert(file, "", content, Content.class).ids());
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(file, String.valueOf(e.getMessage()), e);
    }
  }

  static byte[] bytes(LetterSequences sequences) {
    return JsonFile.bytes(
        new Content(FORMAT, WORDS, SEQUENCES, LetterSequences.PER_WORD, sequences.ids()));
  }
}
