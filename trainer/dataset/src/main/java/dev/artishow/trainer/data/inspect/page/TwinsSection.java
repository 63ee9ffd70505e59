package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.Exhibits;
import dev.artishow.trainer.html.Html;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Drawings that come in several styles: kept, but known to be one. */
final class TwinsSection implements PageSection {
  private final DatasetSummary summary;
  private final Exhibits exhibits;
  private final Map<String, Concept> concepts;
  private final PagePictures pictures;
  private final SummaryWords words;

  TwinsSection(
      DatasetSummary summary,
      Exhibits exhibits,
      Map<String, Concept> concepts,
      PagePictures pictures,
      SummaryWords words) {
    this.summary = summary;
    this.exhibits = exhibits;
    this.concepts = concepts;
    this.pictures = pictures;
    this.words = words;
  }

  @Override
  public void write(Html html) throws IOException {
    var twins = summary.twins();
    html.element("p", words.say("twins.intro", twins.groups(), twins.pictures()));
    html.open("div", "class", "twins");
    for (List<PictureEntry> group : exhibits.twins()) {
      html.open("figure").open("div");
      for (PictureEntry entry : group) {
        pictures.image(html, entry, entry.id());
      }
      html.close();
      html.element("figcaption", Names.of(group.get(0).concept(), concepts, words), "dir", "auto");
      html.close();
    }
    html.close();
  }
}
