package dev.artishow.trainer.data.caption;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which terms of two languages go together, counted over things that both name. A pair counts by
 * Dice's coefficient, 2·c(e,f) ÷ (c(e) + c(f)), and is taken only if each is the other's best match
 * by a margin: the competitive linking of Melamed, "Models of Translational Equivalence among
 * Words" (2000), with ties and near ties left open.
 */
final class Associations {
  private final Map<String, Integer> englishCounts = new HashMap<>();
  private final Map<String, Integer> otherCounts = new HashMap<>();
  private final Map<String, Map<String, Integer>> together = new HashMap<>();
  private final Map<String, Map<String, Integer>> reverse = new HashMap<>();

  /**
   * From when on a pair is believed.
   *
   * @param leastDice Dice's coefficient at least, 0–1
   * @param leastCount things that both terms name, at least
   * @param margin by which the second best must be worse
   */
  record Thresholds(double leastDice, int leastCount, double margin) {}

  private record Scored(String term, double dice) {}

  /** Counts one thing, named by these terms. */
  void add(Set<String> english, Set<String> other) {
    english.forEach(term -> englishCounts.merge(term, 1, Integer::sum));
    other.forEach(term -> otherCounts.merge(term, 1, Integer::sum));
    for (String one : english) {
      Map<String, Integer> row = together.computeIfAbsent(one, unused -> new HashMap<>());
      for (String two : other) {
        row.merge(two, 1, Integer::sum);
        reverse.computeIfAbsent(two, unused -> new HashMap<>()).merge(one, 1, Integer::sum);
      }
    }
  }

  /** The English terms that were counted. */
  Set<String> english() {
    return together.keySet();
  }

  /** The other language's term for an English one, if the evidence singles one out. */
  Optional<String> partner(String english, Thresholds thresholds) {
    return match(english, true, thresholds)
        .filter(
            other ->
                match(other, false, thresholds).filter(back -> back.equals(english)).isPresent());
  }

  /** The best match of an English term, or of one of the other language. */
  private Optional<String> match(String term, boolean isEnglish, Thresholds thresholds) {
    Map<String, Integer> row = (isEnglish ? together : reverse).getOrDefault(term, Map.of());
    Map<String, Integer> theirCounts = isEnglish ? otherCounts : englishCounts;
    int own = (isEnglish ? englishCounts : otherCounts).getOrDefault(term, 0);
    List<Scored> ranked =
        row.entrySet().stream()
            .map(
                cell ->
                    new Scored(
                        cell.getKey(),
                        2.0 * cell.getValue() / (own + theirCounts.getOrDefault(cell.getKey(), 0))))
            .sorted(Comparator.comparingDouble(Scored::dice).reversed())
            .limit(2)
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Scored first = ranked.get(0);
    boolean near = ranked.size() > 1 && ranked.get(1).dice() > first.dice() - thresholds.margin();
    boolean rare = row.getOrDefault(first.term(), 0) < thresholds.leastCount();
    return near || rare || first.dice() < thresholds.leastDice()
        ? Optional.empty()
        : Optional.of(first.term());
  }
}
