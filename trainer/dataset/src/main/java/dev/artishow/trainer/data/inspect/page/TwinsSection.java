package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.Exhibits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drawings that come in several styles: kept, but known to be one. */
record TwinsSection(String intro, List<Group> groups) {
  record Group(List<PagePictures.Shown> pictures, String name) {}

  static TwinsSection of(
      DatasetSummary summary,
      Exhibits exhibits,
      Map<String, Concept> concepts,
      PagePictures pictures,
      SummaryWords words)
      throws IOException {
    var groups = new ArrayList<Group>();
    for (List<PictureEntry> twins : exhibits.twins()) {
      var shown = new ArrayList<PagePictures.Shown>();
      for (PictureEntry entry : twins) {
        shown.add(pictures.named(entry));
      }
      groups.add(new Group(shown, Names.of(twins.get(0).concept(), concepts, words)));
    }
    var twins = summary.twins();
    return new TwinsSection(words.say("twins.intro", twins.groups(), twins.pictures()), groups);
  }
}
