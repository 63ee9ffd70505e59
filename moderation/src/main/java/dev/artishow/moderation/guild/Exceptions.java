package dev.artishow.moderation.guild;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.reading.FoldedText;
import dev.artishow.moderation.rule.HardRules;
import dev.artishow.moderation.rule.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The exceptions of one guild that are in force. Each frees the words that it covers from its rule
 * and from nothing else; hard rules have none.
 */
public final class Exceptions {
  private final Map<String, List<Pattern>> wordsByRule = new HashMap<>();

  /**
   * Learns those that are in force.
   *
   * @throws IllegalArgumentException if one is for a hard rule
   */
  public Exceptions(List<GuildException> exceptions) {
    for (GuildException exception : exceptions) {
      if (HardRules.IDS.contains(exception.ruleId())) {
        throw new IllegalArgumentException(
            "ruleId must be of a rule that has exceptions, was %s, a hard rule"
                .formatted(exception.ruleId()));
      }
      if (exception.isActive()) {
        String words = FoldedText.of(exception.words().strip()).text();
        wordsByRule
            .computeIfAbsent(exception.ruleId(), id -> new ArrayList<>())
            .add(Pattern.compile(Pattern.quote(words)));
      }
    }
  }

  /** The findings that remain. */
  public List<Finding> free(String prompt, List<Finding> findings) {
    if (wordsByRule.isEmpty()) {
      return findings;
    }
    FoldedText folded = FoldedText.of(prompt);
    var covered = new HashMap<String, List<Place>>();
    wordsByRule.forEach((rule, words) -> covered.put(rule, places(words, folded)));
    return findings.stream()
        .filter(finding -> finding.isOfHardRule() || !isFree(finding, covered))
        .toList();
  }

  private static boolean isFree(Finding finding, Map<String, List<Place>> covered) {
    return covered.getOrDefault(finding.ruleId(), List.of()).stream()
        .anyMatch(
            phrase ->
                finding.places().stream()
                    .anyMatch(place -> phrase.covers(place.start(), place.end())));
  }

  private static List<Place> places(List<Pattern> words, FoldedText folded) {
    var places = new ArrayList<Place>();
    for (Pattern pattern : words) {
      Matcher matcher = pattern.matcher(folded.text());
      while (matcher.find()) {
        if (WholeWords.are(folded.text(), matcher.start(), matcher.end())) {
          places.add(new Place(folded.start(matcher.start()), folded.end(matcher.end() - 1)));
        }
      }
    }
    return places;
  }
}
