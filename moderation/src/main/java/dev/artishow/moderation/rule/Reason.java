package dev.artishow.moderation.rule;

import java.util.Locale;
import java.util.Map;

/**
 * Why, for the member: one sentence in each language that the rules' authors speak.
 *
 * @param sentences by what the language is called in English, e.g. {@code french}; always one in
 *     {@value #DEFAULT}
 */
public record Reason(Map<String, String> sentences) {
  /** The language for who speaks none of the others. */
  static final String DEFAULT = "english";

  public Reason {
    if (!sentences.containsKey(DEFAULT)) {
      throw new IllegalArgumentException(
          "reason must have a sentence in %s, was in %s".formatted(DEFAULT, sentences.keySet()));
    }
    sentences = Map.copyOf(sentences);
  }

  /** One in the languages of the built-in rules. */
  public Reason(String english, String french) {
    this(Map.of(DEFAULT, english, "french", french));
  }

  /** For a reader, in their language if the reason is told in it. */
  public String in(Locale reader) {
    String language = reader.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    return sentences.getOrDefault(language, sentences.getOrDefault(DEFAULT, ""));
  }
}
