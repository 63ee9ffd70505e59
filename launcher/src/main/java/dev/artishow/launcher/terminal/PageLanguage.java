package dev.artishow.launcher.terminal;

import java.util.Locale;

/** What a page can speak. */
public enum PageLanguage {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  private final Locale locale;

  PageLanguage(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }
}
