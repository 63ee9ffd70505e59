package dev.artishow.trainer.html;

import java.util.Locale;

/** Words of templates that are only tried. */
public final class TestingWords extends PageWords {
  public TestingWords() {
    this(Locale.ENGLISH);
  }

  TestingWords(Locale locale) {
    super("dev.artishow.trainer.html.tried", locale);
  }
}
