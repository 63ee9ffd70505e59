package dev.artishow.engine.reference.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Reference;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.reference.Traits;
import dev.artishow.engine.scene.Style;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TintedSetsTest {
  private static Stream<StoredDrawing> drawings(String set, int count, ColorName... colors) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new StoredDrawing(
                    new Reference(set + "/" + i, "sun", "Ada", "MIT", set + "/" + i),
                    new Traits(Style.FLAT, List.of(), List.of(colors[i % colors.length])),
                    "00",
                    false));
  }

  @Test
  void of_setsOfOneColour_areNamed() {
    List<StoredDrawing> all =
        Stream.of(
                drawings("blue", 40, ColorName.BLUE),
                drawings("mostly", 40, ColorName.RED, ColorName.RED, ColorName.RED, ColorName.GRAY),
                drawings("colourful", 40, ColorName.RED, ColorName.BLUE, ColorName.GREEN),
                drawings("few", 5, ColorName.BLUE))
            .flatMap(set -> set)
            .toList();
    assertThat(TintedSets.of(all)).containsExactlyInAnyOrder("blue", "mostly");
  }
}
