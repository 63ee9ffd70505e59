package dev.artishow.moderation;

import dev.artishow.moderation.reading.Reading;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.HardRules;
import dev.artishow.moderation.rule.Match;
import dev.artishow.moderation.rule.Place;
import dev.artishow.moderation.rule.Reason;
import dev.artishow.moderation.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One rule that applies to a prompt.
 *
 * @param ruleId e.g. {@code minors-sexual}
 * @param ruleVersion version of the rules, of the lists and of the way prompts are read
 * @param language of the words, ISO 639-1; {@code any} where they are of none
 * @param places the words in the prompt as typed, one or more, in order
 * @param reading how they were read
 * @param reason why, for the member
 */
public record Finding(
    String ruleId,
    String ruleVersion,
    Category category,
    Severity severity,
    String language,
    List<Place> places,
    Reading reading,
    Reason reason) {
  public Finding {
    places = List.copyOf(places);
  }

  /** Words in one place, spelt plainly, of no language; of medium severity. */
  public Finding(
      String ruleId, String ruleVersion, Category category, int start, int end, Reason reason) {
    this(
        ruleId,
        ruleVersion,
        category,
        Severity.MEDIUM,
        "any",
        List.of(new Place(start, end)),
        Reading.PLAIN,
        reason);
  }

  static Finding of(Match match, String version) {
    return new Finding(
        match.ruleId(),
        version,
        match.category(),
        match.severity(),
        match.language(),
        match.places(),
        match.reading(),
        match.reason());
  }

  /** The same, of words that stand elsewhere. */
  public Finding at(List<Place> elsewhere) {
    return new Finding(
        ruleId, ruleVersion, category, severity, language, elsewhere, reading, reason);
  }

  /** Whether a hard rule found it: no policy, role or exception of anybody lets it pass. */
  public boolean isOfHardRule() {
    return HardRules.IDS.contains(ruleId);
  }

  /** First character of the first word. */
  public int start() {
    return places.get(0).start();
  }

  /** One past the last character of the last word. */
  public int end() {
    return places.stream().mapToInt(Place::end).max().orElseThrow();
  }

  /** The words of {@code prompt} that were found. */
  public String excerpt(String prompt) {
    return places.stream()
        .map(place -> prompt.substring(place.start(), place.end()))
        .distinct()
        .collect(Collectors.joining(" … "));
  }
}
