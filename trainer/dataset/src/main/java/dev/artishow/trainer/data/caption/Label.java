package dev.artishow.trainer.data.caption;

import java.util.List;

/**
 * What one language calls one thing.
 *
 * @param name the short name, e.g. {@code red apple}
 * @param keywords further words for it, the name itself left out
 * @param origin where the words come from, a key of the data set's list of origins: {@code cldr},
 *     {@code cldr-derived}, {@code source}, {@code plan}, {@code translated}, {@code template}
 */
public record Label(String name, List<String> keywords, String origin) {
  /** Origin of words that a source of pictures has itself. */
  public static final String SOURCE = "source";

  /** Origin of names that a data set's plan gives its pictures. */
  public static final String PLAN = "plan";

  /** Origin of words that {@link TranslationLexicon} derived from English ones. */
  public static final String TRANSLATED = "translated";

  public Label {
    keywords = List.copyOf(keywords);
  }

  /** Whether people chose this name for this very picture. */
  public boolean fromPlan() {
    return origin.equals(PLAN);
  }

  /** Whether Unicode's CLDR calls it so, so that people know it by that name. */
  public boolean fromCldr() {
    return origin.startsWith("cldr");
  }
}
