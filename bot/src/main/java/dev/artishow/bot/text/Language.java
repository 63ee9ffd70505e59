package dev.artishow.bot.text;

import java.util.Locale;

/** A language that the bot speaks; English for everybody whose own it does not. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  FRENCH(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The language of a BCP 47 tag as Discord sends it, e.g. {@code fr} or {@code en-GB}.
   *
   * @return English when the bot does not speak that language
   */
  public static Language of(String tag) {
    String wanted = Locale.forLanguageTag(tag).getLanguage();
    for (Language language : values()) {
      if (language.locale.getLanguage().equals(wanted)) {
        return language;
      }
    }
    return ENGLISH;
  }
}
