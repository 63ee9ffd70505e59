package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.html.Html;

/** Which colours pictures are said to have. */
final class ColorsSection implements PageSection {
  private final DatasetSummary summary;
  private final SummaryWords words;

  ColorsSection(DatasetSummary summary, SummaryWords words) {
    this.summary = summary;
    this.words = words;
  }

  @Override
  public void write(Html html) {
    long whole = summary.info().pictures();
    html.element("p", words.say("colors.intro"));
    html.open("ul", "class", "swatches");
    summary
        .colors()
        .forEach(
            (color, count) -> {
              html.open("li");
              html.open("span", "class", "swatch " + color, "aria-hidden", "true").close();
              html.element("strong", words.name("color", color));
              html.element(
                  "span",
                  "%s · %s".formatted(words.number(count), words.share(count, whole)),
                  "class",
                  "faint");
              html.close();
            });
    html.close();
  }
}
