package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.data.scene.Purpose;
import dev.artishow.trainer.data.scene.Scenes;
import dev.artishow.trainer.data.scene.TestingScenes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VariantMatchTest {
  private static final int COUNT = 8;

  private final Scenes scenes = TestingScenes.of(Purpose.TRAINING);
  private final TestingDrawer drawer =
      new TestingDrawer((prompt, wish) -> new Picture(32, 32, new byte[32 * 32 * 4]));

  private Section measured(Optional<Scenes> from) {
    return new VariantMatch(new TestingJudge(picture -> false), from, 32, COUNT).measure(drawer);
  }

  @Test
  void measure_everyVariation_isAskedInBothLanguagesBesideItsChance() {
    Section section = measured(Optional.of(scenes));

    assertThat(section.figures())
        .extracting(Figure::key)
        .containsExactly(
            "choice-color.en",
            "choice-color.fr",
            "choice-count.en",
            "choice-count.fr",
            "choice-style.en",
            "choice-style.fr");
    assertThat(section.figures()).extracting(figure -> figure.estimate().count()).containsOnly(8L);
    assertThat(section.figures())
        .extracting(figure -> figure.chance().getAsDouble())
        .containsExactly(1 / 13.0, 1 / 13.0, 0.25, 0.25, 0.5, 0.5);
    assertThat(section.figures()).allMatch(figure -> figure.real().isPresent());
    assertThat(drawer.asked()).hasSize(6 * COUNT);
  }

  @Test
  void measure_counts_areAskedForAsOftenAsEachOther() {
    measured(Optional.of(scenes));

    assertThat(drawer.asked().subList(2 * COUNT, 3 * COUNT))
        .filteredOn(prompt -> prompt.startsWith("two "))
        .hasSize(2);
    assertThat(drawer.asked().subList(2 * COUNT, 3 * COUNT))
        .filteredOn(prompt -> prompt.startsWith("four "))
        .hasSize(2);
  }

  @Test
  void measure_dataSetWithoutThingsToCompose_asksNothing() {
    assertThat(measured(Optional.empty()).figures()).isEmpty();
    assertThat(drawer.asked()).isEmpty();
  }
}
