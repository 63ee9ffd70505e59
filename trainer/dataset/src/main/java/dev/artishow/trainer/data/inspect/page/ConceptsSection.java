package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import java.util.List;
import java.util.Map;

/** How often things are shown. */
record ConceptsSection(String intro, BarTable frequency, List<Extreme> extremes) {
  record Extreme(String title, List<Counted> concepts) {}

  record Counted(String name, String count) {}

  static ConceptsSection of(
      DatasetSummary summary, Map<String, Concept> concepts, SummaryWords words) {
    var frequency = summary.concepts();
    long total = frequency.concepts();
    double mean = total == 0 ? 0 : (double) summary.info().pictures() / total;
    return new ConceptsSection(
        words.say("concepts.intro", mean),
        table(frequency.histogram(), total, words),
        List.of(
            extreme("concepts.most", frequency.most(), concepts, words),
            extreme("concepts.least", frequency.least(), concepts, words)));
  }

  private static BarTable table(Map<String, Long> histogram, long total, SummaryWords words) {
    BarTable counts =
        BarTable.of(words.say("pictures.each"), histogram, range -> range, total, words);
    return new BarTable(
        words.say("section.concepts"),
        counts.first(),
        List.of(words.say("concepts"), words.say("share")),
        counts.rows());
  }

  private static Extreme extreme(
      String title, Map<String, Long> counts, Map<String, Concept> concepts, SummaryWords words) {
    return new Extreme(
        words.say(title),
        counts.entrySet().stream()
            .map(
                entry ->
                    new Counted(
                        Names.of(entry.getKey(), concepts, words), words.number(entry.getValue())))
            .toList());
  }
}
