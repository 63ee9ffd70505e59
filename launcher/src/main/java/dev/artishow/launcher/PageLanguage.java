package dev.artishow.launcher;

import java.util.Locale;

/** What a page can speak. */
enum PageLanguage {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  private final Locale locale;

  PageLanguage(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }
}
