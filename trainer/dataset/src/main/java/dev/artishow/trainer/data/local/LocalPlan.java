package dev.artishow.trainer.data.local;

import java.util.regex.Pattern;

/**
 * What else is known of pictures that lie on this machine and in no package.
 *
 * @param language of captions that do not name theirs, a CLDR locale
 * @param consent that they may be trained on, and to which files
 */
public record LocalPlan(String language, Consent consent) {
  private static final Pattern LOCALE =
      Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?");

  public LocalPlan {
    if (!isLanguage(language)) {
      throw new IllegalArgumentException(
          "language must be a locale such as en, fr or pt-BR, was \"%s\"".formatted(language));
    }
  }

  /** Whether a text has the form of a CLDR locale: {@code fr}, {@code pt-BR}, {@code zh-Hant}. */
  public static boolean isLanguage(String text) {
    return LOCALE.matcher(text).matches();
  }
}
