package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.SourceSummary;
import dev.artishow.trainer.html.Html;
import java.util.List;
import java.util.Map;

/** Where the pictures come from: sources with their rights, then licences and styles. */
final class SourcesSection implements PageSection {
  private static final int MAX_NAMED = 5;

  private final DatasetSummary summary;
  private final SummaryWords words;

  SourcesSection(DatasetSummary summary, SummaryWords words) {
    this.summary = summary;
    this.words = words;
  }

  @Override
  public void write(Html html) {
    var bars = new Bars(html, words);
    long whole = summary.info().pictures();
    sources(html, bars, whole);
    html.open("div", "class", "columns");
    html.open("div").element("h3", words.say("licenses"));
    bars.table(words.say("license"), summary.licenses(), license -> license, whole);
    html.close();
    html.open("div").element("h3", words.say("styles"));
    bars.table(words.say("style"), summary.styles(), key -> words.name("style", key), whole);
    html.close().close();
  }

  private void sources(Html html, Bars bars, long whole) {
    long most =
        summary.sources().values().stream().mapToLong(SourceSummary::pictures).max().orElse(0);
    bars.head(
        words.say("section.sources"),
        words.say("source"),
        words.say("pictures"),
        words.say("share"));
    summary
        .sources()
        .forEach(
            (id, source) -> {
              html.open("tr").open("th", "scope", "row").element("strong", id);
              rights(html, source);
              bars.bar(source.pictures(), most);
              html.close();
              bars.number(words.number(source.pictures()));
              bars.number(words.share(source.pictures(), whole));
              html.close();
            });
    bars.end();
  }

  private void rights(Html html, SourceSummary source) {
    html.element(
        "span",
        "%s · %s · %s"
            .formatted(
                named(source.authors()),
                words.names("license", source.licenses()),
                words.names("style", source.styles())),
        "class",
        "detail",
        "dir",
        "auto");
    html.element(
        "span",
        words.say("known.by", named(source.evidence()), named(source.packages())),
        "class",
        "detail faint",
        "dir",
        "auto");
  }

  private String named(Map<String, Long> counts) {
    List<String> first = counts.keySet().stream().limit(MAX_NAMED).toList();
    String listed = String.join("; ", first);
    int more = counts.size() - first.size();
    return more > 0 ? words.say("and.more", listed, more) : listed;
  }
}
