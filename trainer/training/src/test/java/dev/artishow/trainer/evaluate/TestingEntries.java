package dev.artishow.trainer.evaluate;

import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.util.List;
import java.util.Map;

/** Pictures of no data set. */
final class TestingEntries {
  private TestingEntries() {}

  static PictureEntry of(int index, String concept) {
    return new PictureEntry(
        index,
        "s/" + index,
        "s",
        "p",
        "1.0.0",
        "x",
        "Ada",
        "CC0-1.0",
        "e",
        "00",
        "00",
        concept,
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        "s/" + index,
        Style.FLAT,
        Split.TRAIN);
  }
}
