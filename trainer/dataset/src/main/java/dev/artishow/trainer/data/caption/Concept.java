package dev.artishow.trainer.data.caption;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that pictures show, whatever its skin tone, in every language that has a word for it.
 *
 * @param key what tells it from others: an emoji's code points, or a prefix and a name: {@code
 *     word:coffee grinder}, {@code portrait:dark/black}
 * @param labels by CLDR locale, sorted
 */
public record Concept(String key, Map<String, Label> labels) {
  private static final String WORD = "word:";

  public Concept {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** The key of a concept that is no emoji but has an English name. */
  public static String keyOf(String englishName) {
    return WORD + englishName.strip().toLowerCase(Locale.ROOT);
  }

  /** What a language calls it, if it has a word for it. */
  public Optional<Label> in(String language) {
    return Optional.ofNullable(labels.get(language));
  }
}
