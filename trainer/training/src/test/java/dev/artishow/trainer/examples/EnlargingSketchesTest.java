package dev.artishow.trainer.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Of a thing that is drawn dark, and bright by others; and of one that is drawn once. */
class EnlargingSketchesTest {
  private static final int PIXELS = 16;
  private static final int VALUES = 4 * PIXELS * PIXELS;
  private static final int MIDDLE = PIXELS * PIXELS / 2 + PIXELS / 2;
  private static final float DARK = -0.8f;
  private static final float BRIGHT = 0.8f;
  private static final int ALONE = 1;

  private static final Examples DRAWINGS =
      new Examples() {
        @Override
        public int pixels() {
          return PIXELS;
        }

        @Override
        public int draw(RandomGenerator random) {
          return random.nextInt(2);
        }

        @Override
        public void picture(int index, float[] target, int offset) {
          System.arraycopy(square(DARK), 0, target, offset, VALUES);
        }

        @Override
        public String caption(int index, RandomGenerator random) {
          return "square";
        }
      };

  private static float[] square(float grey) {
    var planes = new float[VALUES];
    Arrays.fill(planes, 0, VALUES * 3 / 4, grey);
    Arrays.fill(planes, VALUES * 3 / 4, VALUES, 1);
    return planes;
  }

  private static Sketches sketches(double itself, double other, double blended) {
    OtherDrawings others =
        (index, count, random) ->
            index == ALONE ? List.of() : List.of(square(BRIGHT), square(BRIGHT)).subList(0, count);
    return new EnlargingSketches(
        DRAWINGS, others, new EnlargingSketchOdds(itself, other, blended, 0));
  }

  private static float middle(Sketches sketches, int index, long seed) {
    var target = new float[VALUES];
    assertThat(sketches.sketch(index, new SplittableRandom(seed), target, 0)).isTrue();
    return target[MIDDLE];
  }

  @Test
  void sketch_ofItself_showsThePictureAlone() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(middle(sketches(1, 0, 0), 0, seed)).isCloseTo(DARK, within(1e-6f));
    }
  }

  @Test
  void sketch_blended_showsBothByAThirdOrMore() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(middle(sketches(1, 0, 1), 0, seed)).isBetween(-0.25f, 0.25f);
    }
    assertThat(middle(sketches(1, 0, 1), ALONE, 3)).isCloseTo(DARK, within(1e-6f));
  }

  @Test
  void sketch_ofOthers_doesNotShowThePicture() {
    assertThat(middle(sketches(0, 1, 0), 0, 3)).isCloseTo(BRIGHT, within(1e-6f));
    assertThat(middle(sketches(0, 1, 1), 0, 3)).isCloseTo(BRIGHT, within(1e-6f));
  }

  @Test
  void sketch_withoutOthers_isNone() {
    var target = new float[VALUES];
    assertThat(sketches(0, 1, 0).sketch(ALONE, new SplittableRandom(3), target, 0)).isFalse();
    assertThat(sketches(0, 0, 1).sketch(0, new SplittableRandom(3), target, 0)).isFalse();
    assertThat(target).containsOnly(0);
  }

  @Test
  void odds_outOfRange_nameTheKey() {
    assertThatThrownBy(() -> new EnlargingSketchOdds(0.7, 0.4, 0, 0))
        .hasMessage("itself + other must be 0–1, was 1.1");
    assertThatThrownBy(() -> new EnlargingSketchOdds(0.7, 0.2, 2, 0))
        .hasMessage("blended must be 0–1, was 2.0");
  }
}
