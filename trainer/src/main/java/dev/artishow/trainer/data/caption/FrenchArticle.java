package dev.artishow.trainer.data.caption;

import java.util.Locale;

/**
 * Indefinite articles for French names. CLDR tells no gender, so it is guessed from the ending of
 * the first word, which is right more often than not: good enough to learn that articles mean
 * nothing, not to be shown to people.
 */
public final class FrenchArticle {
  private FrenchArticle() {}

  /** The name with an article. */
  public static String before(String name) {
    String first = name.toLowerCase(Locale.ROOT).split("[ ,:’'-]", 2)[0];
    boolean masculine = first.endsWith("age") || first.endsWith("isme");
    boolean feminine = first.endsWith("e") || first.endsWith("ion") || first.endsWith("té");
    return (feminine && !masculine ? "une " : "un ") + name;
  }
}
