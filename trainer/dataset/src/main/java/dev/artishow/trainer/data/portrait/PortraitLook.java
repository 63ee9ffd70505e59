package dev.artishow.trainer.data.portrait;

import dev.artishow.config.Configuration;
import dev.artishow.config.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a generator can draw, in our words. Option names and components are the generator's own.
 *
 * @param skin option of the skin's colour, where it has one
 * @param never options of probabilities that are 0
 * @param always options of probabilities that are 100
 * @param fixed components that may be drawn for an option that no caption tells about
 * @param parts what is told, by attribute: {@code hair}, {@code glasses}
 */
record PortraitLook(
    Optional<String> skin,
    Hair hairColor,
    Optional<List<String>> never,
    Optional<List<String>> always,
    Optional<Map<String, List<String>>> fixed,
    Map<String, Part> parts) {
  static final String HAIR = "hair";

  /**
   * The colour of hair.
   *
   * @param option of the colour; without it all hair is black
   * @param alwaysBlack components whose hair is black whatever the option says
   */
  record Hair(Optional<String> option, Optional<List<String>> alwaysBlack) {
    boolean drawnBlack(String component) {
      return option.isEmpty() || alwaysBlack.orElse(List.of()).contains(component);
    }
  }

  /**
   * One attribute.
   *
   * @param option that decides it
   * @param probability option that says in percent whether it is drawn at all
   * @param share of the people who have it, 0–1
   * @param values components by trait
   * @param otherwise components for those who do not have it, where it is drawn all the same
   */
  record Part(
      String option,
      Optional<String> probability,
      @Range(min = 0, max = 1) double share,
      Map<String, List<String>> values,
      Optional<List<String>> otherwise) {
    Part {
      for (Map.Entry<String, List<String>> value : values.entrySet()) {
        if (Trait.of(value.getKey()).isEmpty() || value.getValue().isEmpty()) {
          throw new IllegalArgumentException(
              "values must have components for traits that have words, \"%s\" had %s"
                  .formatted(value.getKey(), value.getValue()));
        }
      }
    }
  }

  PortraitLook {
    if (!parts.containsKey(HAIR)) {
      throw new IllegalArgumentException("parts must have hair, were " + parts.keySet());
    }
  }

  /** One that ships with Artishow, such as {@code open-peeps}. */
  static PortraitLook shipped(String name) {
    return Configuration.resource(PortraitLook.class, name + ".conf", Map.of())
        .bind(PortraitLook.class);
  }
}
