package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.inspect.Exhibits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pictures of every source, each with one of its captions. */
record SheetsSection(List<Sheet> sheets) {
  record Sheet(String title, List<PagePictures.Shown> pictures) {}

  static SheetsSection of(Exhibits exhibits, PagePictures pictures) throws IOException {
    var sheets = new ArrayList<Sheet>();
    for (Map.Entry<String, List<PictureEntry>> source : exhibits.bySource().entrySet()) {
      sheets.add(new Sheet(source.getKey(), pictures.captioned(source.getValue())));
    }
    return new SheetsSection(sheets);
  }
}
