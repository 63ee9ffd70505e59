package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.SourceSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the pictures come from: sources with their rights, then licences and styles. */
record SourcesSection(BarTable sources, BarTable licenses, BarTable styles) {
  private static final int MAX_NAMED = 5;

  /** What the head of a source's row tells. */
  record Source(String id, String rights, String evidence) {}

  static SourcesSection of(DatasetSummary summary, SummaryWords words) {
    long whole = summary.info().pictures();
    return new SourcesSection(
        sources(summary, whole, words),
        BarTable.of(words.say("license"), summary.licenses(), license -> license, whole, words),
        BarTable.of(
            words.say("style"), summary.styles(), key -> words.name("style", key), whole, words));
  }

  private static BarTable sources(DatasetSummary summary, long whole, SummaryWords words) {
    long most =
        summary.sources().values().stream().mapToLong(SourceSummary::pictures).max().orElse(0);
    var rows = new ArrayList<BarTable.Row>();
    summary
        .sources()
        .forEach(
            (id, source) ->
                rows.add(
                    new BarTable.Row(
                        head(id, source, words),
                        BarTable.Bar.one(source.pictures(), most),
                        List.of(
                            words.number(source.pictures()),
                            words.share(source.pictures(), whole)))));
    return new BarTable(
        words.say("section.sources"),
        words.say("source"),
        List.of(words.say("pictures"), words.say("share")),
        rows);
  }

  private static Source head(String id, SourceSummary source, SummaryWords words) {
    return new Source(
        id,
        "%s · %s · %s"
            .formatted(
                named(source.authors(), words),
                words.names("license", source.licenses()),
                words.names("style", source.styles())),
        words.say("known.by", named(source.evidence(), words), named(source.packages(), words)));
  }

  private static String named(Map<String, Long> counts, SummaryWords words) {
    List<String> first = counts.keySet().stream().limit(MAX_NAMED).toList();
    String listed = String.join("; ", first);
    int more = counts.size() - first.size();
    return more > 0 ? words.say("and.more", listed, more) : listed;
  }
}
