package dev.artishow.moderation.rule;

import dev.artishow.moderation.reading.Reading;
import java.util.Comparator;
import java.util.List;

/**
 * A rule that applies to a prompt.
 *
 * @param language of the words, ISO 639-1; {@code any} where they are of none
 * @param places the words, in the order of the prompt; context that the rule needs is among them
 * @param reading the least plain way in which one of them was read
 */
public record Match(
    String ruleId,
    Category category,
    Severity severity,
    String language,
    List<Place> places,
    Reading reading,
    Reason reason) {
  public Match {
    if (places.isEmpty()) {
      throw new IllegalArgumentException("places must be one or more, were none");
    }
    places =
        places.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Place::start).thenComparingInt(Place::end))
            .toList();
  }

  int start() {
    return places.get(0).start();
  }
}
