package dev.artishow.trainer.data;

import dev.artishow.config.Spelling;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which languages captions are drawn, and what they say.
 *
 * @param languages probability of each CLDR locale; {@code others} stands for all that the data set
 *     has beside those named, drawn evenly; together 1
 * @param odds what a caption says
 */
public record CaptionMix(Map<String, Double> languages, CaptionOdds odds) {
  /** Stands for the languages that are not named. */
  public static final String OTHERS = "others";

  /** English and French, as often the one as the other. */
  public static final CaptionMix USUAL =
      new CaptionMix(Map.of("en", 0.5, "fr", 0.5), CaptionOdds.USUAL);

  private static final double ROUNDING = 1e-6;

  public CaptionMix {
    languages = Collections.unmodifiableMap(new TreeMap<>(languages));
    for (Map.Entry<String, Double> language : languages.entrySet()) {
      if (!(language.getValue() >= 0 && language.getValue() <= 1)) {
        throw new IllegalArgumentException(
            "languages must be 0–1 each, \"%s\" was %s"
                .formatted(language.getKey(), language.getValue()));
      }
    }
    double sum = languages.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException(
          "languages must add up to 1, were %s together; give the rest to \"%s\""
              .formatted(Math.round(sum * 1e6) / 1e6, OTHERS));
    }
  }

  /**
   * The languages of a data set that captions are drawn in, sorted.
   *
   * @param known the data set's languages
   * @throws IllegalArgumentException if a language is named that the data set lacks
   */
  public SortedSet<String> spoken(Collection<String> known) {
    return new TreeSet<>(probabilities(known).keySet());
  }

  /**
   * The probability of every language of a data set that is drawn at all.
   *
   * @param known the data set's languages
   * @throws IllegalArgumentException if a language is named that the data set lacks
   */
  SortedMap<String, Double> probabilities(Collection<String> known) {
    var probabilities = new TreeMap<>(languages);
    Double others = probabilities.remove(OTHERS);
    for (String language : probabilities.keySet()) {
      if (!known.contains(language)) {
        throw new IllegalArgumentException(
            "captions.languages must be among the data set's, was \"%s\"%s"
                .formatted(language, remedy(language, known)));
      }
    }
    List<String> rest =
        known.stream().filter(language -> !probabilities.containsKey(language)).toList();
    if (others != null && others > 0) {
      if (rest.isEmpty()) {
        throw new IllegalArgumentException(
            "captions.languages gives %s to others, but the data set has no other; remove it"
                .formatted(others));
      }
      rest.forEach(language -> probabilities.put(language, others / rest.size()));
    }
    probabilities.values().removeIf(probability -> probability == 0);
    return probabilities;
  }

  private static String remedy(String language, Collection<String> known) {
    return Spelling.nearest(language, known)
        .map(near -> "; did you mean " + near + "?")
        .orElse("; they are " + String.join(", ", known));
  }
}
