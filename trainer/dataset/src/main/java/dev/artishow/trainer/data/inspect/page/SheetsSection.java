package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.inspect.Exhibits;
import dev.artishow.trainer.html.Html;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Pictures of every source, each with one of its captions. */
final class SheetsSection implements PageSection {
  private final Exhibits exhibits;
  private final PagePictures pictures;
  private final SummaryWords words;

  SheetsSection(Exhibits exhibits, PagePictures pictures, SummaryWords words) {
    this.exhibits = exhibits;
    this.pictures = pictures;
    this.words = words;
  }

  @Override
  public void write(Html html) throws IOException {
    html.element("p", words.say("sheets.intro"));
    for (Map.Entry<String, List<PictureEntry>> source : exhibits.bySource().entrySet()) {
      html.element("h3", source.getKey()).open("div", "class", "gallery");
      for (PictureEntry entry : source.getValue()) {
        pictures.figure(html, entry);
      }
      html.close();
    }
  }
}
