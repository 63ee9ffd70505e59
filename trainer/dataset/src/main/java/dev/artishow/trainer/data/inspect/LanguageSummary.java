package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is said in one language.
 *
 * @param concepts that have a name in it
 * @param keywords further words for them
 * @param origins where the names come from: concepts by {@link Label#origin}
 */
public record LanguageSummary(long concepts, long keywords, Map<String, Long> origins) {

  /** Of every language that names any of them, the one that names most first. */
  static Map<String, LanguageSummary> of(Collection<Concept> concepts) {
    var byLanguage = new TreeMap<String, Tally>();
    for (Concept concept : concepts) {
      concept
          .labels()
          .forEach(
              (language, label) ->
                  byLanguage.computeIfAbsent(language, unused -> new Tally()).add(label));
    }
    var summaries = new LinkedHashMap<String, LanguageSummary>();
    byLanguage.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> -entry.getValue().concepts))
        .forEach(entry -> summaries.put(entry.getKey(), entry.getValue().summary()));
    return summaries;
  }

  private static final class Tally {
    private final Counts origins = new Counts();
    private long concepts;
    private long keywords;

    void add(Label label) {
      concepts++;
      keywords += label.keywords().size();
      origins.add(label.origin());
    }

    LanguageSummary summary() {
      return new LanguageSummary(concepts, keywords, origins.sorted());
    }
  }
}
