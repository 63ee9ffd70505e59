package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.html.Html;
import java.util.Map;

/** How often things are shown. */
final class ConceptsSection implements PageSection {
  private final DatasetSummary summary;
  private final Map<String, Concept> concepts;
  private final SummaryWords words;

  ConceptsSection(DatasetSummary summary, Map<String, Concept> concepts, SummaryWords words) {
    this.summary = summary;
    this.concepts = concepts;
    this.words = words;
  }

  @Override
  public void write(Html html) {
    var frequency = summary.concepts();
    var bars = new Bars(html, words);
    long total = frequency.concepts();
    long most = frequency.histogram().values().stream().mapToLong(Long::longValue).max().orElse(0);
    html.element("p", words.say("concepts.intro", mean(total)));
    bars.head(
        words.say("section.concepts"),
        words.say("pictures.each"),
        words.say("concepts"),
        words.say("share"));
    frequency
        .histogram()
        .forEach(
            (range, count) -> {
              html.open("tr").open("th", "scope", "row").text(range);
              bars.bar(count, most);
              html.close();
              bars.number(words.number(count));
              bars.number(words.share(count, total));
              html.close();
            });
    bars.end();
    html.open("div", "class", "columns");
    list(html, "concepts.most", frequency.most());
    list(html, "concepts.least", frequency.least());
    html.close();
  }

  private double mean(long total) {
    return total == 0 ? 0 : (double) summary.info().pictures() / total;
  }

  private void list(Html html, String title, Map<String, Long> counts) {
    html.open("div").element("h3", words.say(title)).open("ul", "class", "inline");
    counts.forEach(
        (key, count) ->
            html.open("li")
                .element("bdi", Names.of(key, concepts, words))
                .text(" ")
                .element("span", words.number(count), "class", "faint")
                .close());
    html.close().close();
  }
}
