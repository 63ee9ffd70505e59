package dev.artishow.trainer.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.scene.Purpose;
import dev.artishow.trainer.data.scene.Scenes;
import dev.artishow.trainer.data.scene.TestingScenes;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SceneExamplesTest {
  private static final int VALUES = 4 * 8 * 8;

  private final Scenes scenes = TestingScenes.of(Purpose.TRAINING);

  private SceneExamples mixed(double share) {
    return new SceneExamples(TestingExamples.squares(), scenes, share);
  }

  @Test
  void draw_share_isKept() {
    SceneExamples mixed = mixed(0.25);
    var random = new SplittableRandom(7);
    int draws = 4000;
    long composed = IntStream.range(0, draws).filter(i -> mixed.draw(random) < 0).count();

    // 0.25 ± 4 standard deviations
    assertThat((double) composed / draws).isBetween(0.222, 0.278);
  }

  @Test
  void example_ofEitherKind_hasThePictureOfItsCaption() {
    SceneExamples mixed = mixed(0.5);
    float[] scene = new float[VALUES];
    float[] same = new float[VALUES];
    mixed.picture(-5, scene, 0);
    scenes.planes(-5, 8, same, 0);
    assertThat(scene).containsExactly(same);
    assertThat(mixed.caption(-5, new SplittableRandom(2)))
        .isEqualTo(scenes.caption(-5, new SplittableRandom(2)));

    assertThat(mixed.caption(1, new SplittableRandom(2))).isIn("blue", "bleu");
  }
}
