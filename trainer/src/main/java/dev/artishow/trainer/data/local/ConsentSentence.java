package dev.artishow.trainer.data.local;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

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
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    try {
      return ResourceBundle.getBundle(
              "dev.artishow.trainer.data.local.consent",
              Locale.forLanguageTag(language),
              noFallback)
          .getString("sentence." + version);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException(
          "sentence must be 1–%d, was %d".formatted(CURRENT, version), e);
    }
  }
}
