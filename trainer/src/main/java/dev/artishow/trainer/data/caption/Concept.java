package dev.artishow.trainer.data.caption;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that pictures show, whatever its skin tone, in every language that has a word for it.
 *
 * @param codePoints what tells it from others
 * @param origin where the labels come from, a key of the data set's list of origins
 * @param labels by CLDR locale, sorted
 */
public record Concept(String codePoints, String origin, Map<String, Label> labels) {
  public Concept {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** What a language calls it, if it has a word for it. */
  public Optional<Label> in(String language) {
    return Optional.ofNullable(labels.get(language));
  }
}
