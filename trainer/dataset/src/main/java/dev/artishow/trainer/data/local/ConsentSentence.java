package dev.artishow.trainer.data.local;

import dev.artishow.config.text.Phrases;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * What people agree to before their pictures are taken. A sentence never changes: another wording
 * is a new version.
 */
public final class ConsentSentence {
  /** The version that is asked now. */
  public static final int CURRENT = 1;

  private ConsentSentence() {}

  /**
   * The sentence.
   *
   * @param language {@code en} or {@code fr}
   * @throws IllegalArgumentException if there is no such version
   */
  public static String of(int version, String language) {
    try {
      return Phrases.of("dev.artishow.trainer.data.local.consent", Locale.forLanguageTag(language))
          .say("sentence." + version);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException(
          "sentence must be 1–%d, was %d".formatted(CURRENT, version), e);
    }
  }
}
