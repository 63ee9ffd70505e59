package dev.artishow.sandbox.guild;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The locales Discord knows, by its own tags (developer documentation, Reference, Locales). */
public final class DiscordLocales {
  public static final String DEFAULT = "en-US";

  private static final Set<String> KNOWN =
      Set.of(
          "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
          "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
          "th", "zh-CN", "ja", "zh-TW", "ko");

  private static final Map<String, String> BY_LANGUAGE =
      Map.of("en", DEFAULT, "es", "es-ES", "pt", "pt-BR", "sv", "sv-SE", "zh", "zh-CN", "nb", "no");

  private DiscordLocales() {}

  public static boolean isKnown(String tag) {
    return KNOWN.contains(tag);
  }

  /**
   * Discord's tag for a Java locale: {@code Locale.FRENCH} is {@code fr}, {@code Locale.ENGLISH} is
   * {@code en-US}.
   *
   * @throws IllegalArgumentException if Discord has no such language
   */
  public static String tagOf(Locale locale) {
    String exact = locale.toLanguageTag();
    if (KNOWN.contains(exact)) {
      return exact;
    }
    String language = locale.getLanguage();
    String tag = BY_LANGUAGE.getOrDefault(language, language);
    if (!KNOWN.contains(tag)) {
      throw new IllegalArgumentException(
          "Discord has no locale for " + exact + "; known: " + KNOWN);
    }
    return tag;
  }
}
