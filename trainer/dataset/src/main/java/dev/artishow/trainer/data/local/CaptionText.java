package dev.artishow.trainer.data.local;

import dev.artishow.engine.DrawRequest;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.source.PictureSubject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Captions as people write them: the first line says what a picture shows, further lines are other
 * words for it. None is longer than what a member could ask for.
 */
final class CaptionText {
  /** The longest caption file that is looked into. */
  static final int MAX_BYTES = 1 << 16;

  private static final Set<String> EXTENSIONS = Set.of("txt", "caption");
  private static final int MAX_LINES = 33;
  private static final String ENGLISH = "en";
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Z}]+");
  private static final Pattern NOT_IN_KEY = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private CaptionText() {}

  /** Whether a file's extension says that it is a caption. */
  static boolean isNamedSo(String extension) {
    return EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
  }

  /** The words of a caption file in UTF-8. */
  static Label label(byte[] file) throws RefusedException {
    return label(List.of(decoded(file).split("\\R")));
  }

  /** Any text in UTF-8. */
  static String decoded(byte[] file) throws RefusedException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RefusedException("is not UTF-8; save it as that");
    }
  }

  /** The name and further words, blank ones left out. */
  static Label label(List<String> lines) throws RefusedException {
    List<String> words =
        lines.stream()
            .map(line -> BLANK.matcher(line).replaceAll(" ").strip())
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (words.isEmpty() || key(words.get(0)).isEmpty()) {
      throw new RefusedException("has an empty caption; write what it shows");
    }
    if (words.size() > MAX_LINES) {
      throw new RefusedException(
          "must have a caption of at most %d lines, has %d; shorten it"
              .formatted(MAX_LINES, words.size()));
    }
    for (String word : words) {
      if (word.length() > DrawRequest.MAX_PROMPT_CHARACTERS) {
        throw new RefusedException(
            "must have a caption of at most %d characters a line, has %d; shorten it"
                .formatted(DrawRequest.MAX_PROMPT_CHARACTERS, word.length()));
      }
    }
    return new Label(words.get(0), words.subList(1, words.size()), Label.SOURCE);
  }

  /**
   * What a picture of these captions shows. Captions that differ in case, dots and dashes alone are
   * one concept.
   *
   * @param labels by language, at least one
   */
  static PictureSubject subject(Map<String, Label> labels) {
    String language = labels.containsKey(ENGLISH) ? ENGLISH : labels.keySet().iterator().next();
    Label label = labels.get(language);
    if (label == null) {
      throw new IllegalArgumentException("labels must hold one language or more, was empty");
    }
    String key = key(label.name());
    return PictureSubject.Described.of(
        Concept.keyOf(language.equals(ENGLISH) ? key : language + ":" + key), labels);
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_IN_KEY.matcher(plain).replaceAll(" ").strip();
  }
}
