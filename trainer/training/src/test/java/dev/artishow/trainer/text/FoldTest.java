package dev.artishow.trainer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FoldTest {
  private static final List<PictureEntry> PICTURES =
      List.of(
          entry(0, "apple", "one"),
          entry(1, "apple", "two"),
          entry(2, "apple", "three"),
          entry(3, "apple", "one"), // the same drawing in another style
          entry(4, "pear", "four"));

  private static PictureEntry entry(int index, String concept, String drawing) {
    return new PictureEntry(
        index,
        "set/" + index,
        "set",
        "package",
        "1",
        "path",
        "author",
        "CC0-1.0",
        "evidence",
        "00",
        Integer.toHexString(index),
        concept,
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        drawing,
        Style.FLAT,
        Split.TRAIN);
  }

  private static BitSet bits(int... indices) {
    var bits = new BitSet();
    for (int index : indices) {
      bits.set(index);
    }
    return bits;
  }

  @Test
  void of_drawings_areDealtOut_withTheirCopies() {
    assertThat(Fold.EVEN.of(PICTURES.stream())).isEqualTo(bits(0, 2, 3, 4));
    assertThat(Fold.ODD.of(PICTURES.stream())).isEqualTo(bits(1, 4));
    assertThat(Fold.ALL.of(PICTURES.stream())).isEqualTo(bits(0, 1, 2, 3, 4));
  }
}
