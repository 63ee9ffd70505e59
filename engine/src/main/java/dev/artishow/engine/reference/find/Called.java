package dev.artishow.engine.reference.find;

/**
 * That a language calls a thing so.
 *
 * @param concept key of the thing
 * @param language a CLDR locale, e.g. {@code fr} or {@code zh-Hant}
 * @param phrase one word or more
 * @param weight how well the phrase names the thing, 1–{@link #NAME}
 */
public record Called(String concept, String language, String phrase, int weight) {
  /** Of a name. */
  public static final int NAME = 100;

  /** From which on a phrase counts as a name, or as a noun for the thing; below stand keywords. */
  public static final int MIN_NAME = 60;

  public Called {
    if (weight < 1 || weight > NAME) {
      throw new IllegalArgumentException("weight must be 1–%d, was %d".formatted(NAME, weight));
    }
  }
}
