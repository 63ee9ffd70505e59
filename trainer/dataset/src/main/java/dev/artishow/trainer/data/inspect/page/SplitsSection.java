package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.Exhibits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is learnt from and what is kept to judge by, with examples of what is kept. */
record SplitsSection(String intro, BarTable splits, List<Kept> kept) {
  record Kept(String title, String why, List<PagePictures.Shown> pictures) {}

  static SplitsSection of(
      DatasetSummary summary, Exhibits exhibits, PagePictures pictures, SummaryWords words)
      throws IOException {
    var kept = new ArrayList<Kept>();
    for (Split split : Split.values()) {
      List<PictureEntry> examples = exhibits.bySplit().getOrDefault(split, List.of());
      if (split != Split.TRAIN && !examples.isEmpty()) {
        kept.add(
            new Kept(
                words.name("split", split.key()),
                words.name("split.why", split.key()),
                pictures.captioned(examples)));
      }
    }
    return new SplitsSection(
        words.say("splits.intro", Long.toString(summary.info().seed())),
        BarTable.of(
            words.say("split"),
            summary.splits(),
            split -> words.name("split", split),
            summary.info().pictures(),
            words),
        kept);
  }
}
