package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.Exhibits;
import dev.artishow.trainer.html.Html;
import java.io.IOException;
import java.util.List;

/** What is learnt from and what is kept to judge by, with examples of what is kept. */
final class SplitsSection implements PageSection {
  private final DatasetSummary summary;
  private final Exhibits exhibits;
  private final PagePictures pictures;
  private final SummaryWords words;

  SplitsSection(
      DatasetSummary summary, Exhibits exhibits, PagePictures pictures, SummaryWords words) {
    this.summary = summary;
    this.exhibits = exhibits;
    this.pictures = pictures;
    this.words = words;
  }

  @Override
  public void write(Html html) throws IOException {
    html.element("p", words.say("splits.intro", Long.toString(summary.info().seed())));
    new Bars(html, words)
        .table(
            words.say("split"),
            summary.splits(),
            split -> words.name("split", split),
            summary.info().pictures());
    for (Split split : Split.values()) {
      List<PictureEntry> examples = exhibits.bySplit().getOrDefault(split, List.of());
      if (split != Split.TRAIN && !examples.isEmpty()) {
        html.element("h3", words.name("split", split.key()));
        html.element("p", words.name("split.why", split.key()));
        html.open("div", "class", "gallery");
        for (PictureEntry entry : examples) {
          pictures.figure(html, entry);
        }
        html.close();
      }
    }
  }
}
