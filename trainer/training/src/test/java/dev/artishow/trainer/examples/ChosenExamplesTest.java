package dev.artishow.trainer.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a data set of flat and of outlined pictures. */
final class ChosenExamplesTest {
  @TempDir private Path folder;

  private List<Style> drawn(List<Style> without) throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    Examples examples =
        new ExampleSets(dataset, Optional.empty(), Optional.empty())
            .training(32, index -> !without.contains(dataset.entry(index).style()));
    var random = new SplittableRandom(1);
    return IntStream.range(0, 50)
        .mapToObj(i -> dataset.entry(examples.draw(random)).style())
        .distinct()
        .toList();
  }

  @Test
  void draw_withoutAStyle_givesTheOthers() throws Exception {
    assertThat(drawn(List.of())).containsExactlyInAnyOrder(Style.FLAT, Style.OUTLINED);
  }

  @Test
  void draw_withoutOneStyle_givesTheOther() throws Exception {
    assertThat(drawn(List.of(Style.OUTLINED))).containsExactly(Style.FLAT);
  }

  @Test
  void draw_withoutAnyStyle_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> drawn(List.of(Style.FLAT, Style.OUTLINED)))
        .withMessageContaining("leave out fewer of them");
  }
}
