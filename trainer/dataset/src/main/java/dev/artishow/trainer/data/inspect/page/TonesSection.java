package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.html.Html;

/** Whether skin gets darker from tone to tone, source by source. */
final class TonesSection implements PageSection {
  private final DatasetSummary summary;
  private final SummaryWords words;

  TonesSection(DatasetSummary summary, SummaryWords words) {
    this.summary = summary;
    this.words = words;
  }

  @Override
  public void write(Html html) {
    html.element("p", words.say("tones.intro"));
    var bars = new Bars(html, words);
    bars.head(
        words.say("section.tones"),
        words.say("source"),
        words.say("tones.series"),
        words.say("tones.order"));
    summary
        .toneOrders()
        .forEach(
            (source, order) -> {
              html.open("tr").open("th", "scope", "row").text(source);
              bars.bar(order.inOrder(), order.series());
              html.close();
              bars.number(words.number(order.series()));
              bars.number(words.share(order.inOrder(), order.series()));
              html.close();
            });
    bars.end();
  }
}
