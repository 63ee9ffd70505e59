package dev.artishow.trainer.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of five grey squares: the first two are twins, the third and the last are other drawings of the
 * same thing, the fourth is alone.
 */
final class DrawnSketchesTest {
  private static final int PIXELS = 8;
  private static final int VALUES = 4 * PIXELS * PIXELS;
  private static final int MIDDLE = PIXELS * PIXELS / 2 + PIXELS / 2;
  private static final float[] GREYS = {-0.9f, -0.3f, 0.3f, 0.9f, 0.6f};
  private static final int[] SAME = {0, 1, 2, 4};
  private static final int[][] DRAWINGS = {SAME, SAME, SAME, {3}, SAME};
  private static final int[] TWINS = {0, 0, 1, 2, 3};

  private static final Examples SQUARES =
      new Examples() {
        @Override
        public int pixels() {
          return PIXELS;
        }

        @Override
        public int draw(RandomGenerator random) {
          return random.nextInt(GREYS.length);
        }

        @Override
        public void picture(int index, float[] target, int offset) {
          float grey = GREYS[Math.abs(index) % GREYS.length];
          Arrays.fill(target, offset, offset + VALUES * 3 / 4, grey);
          Arrays.fill(target, offset + VALUES * 3 / 4, offset + VALUES, 1);
        }

        @Override
        public String caption(int index, RandomGenerator random) {
          return "square";
        }
      };

  private static DrawnSketches sketches(double other, double distorted) {
    var others = new DatasetDrawings(SQUARES, DRAWINGS, TWINS);
    return new DrawnSketches(SQUARES, others, new SketchOdds(0, other, distorted, 0, 0.5));
  }

  private static DrawnSketches followed() {
    var others = new DatasetDrawings(SQUARES, DRAWINGS, TWINS);
    return new DrawnSketches(SQUARES, others, new SketchOdds(1, 0, 0, 0, 0.5));
  }

  private static float middle(DrawnSketches sketches, int index, RandomGenerator random) {
    var target = new float[VALUES];
    assertThat(sketches.sketch(index, random, target, 0)).isTrue();
    return target[MIDDLE];
  }

  @Test
  void sketch_neverWanted_writesNothing() {
    var target = new float[VALUES];

    assertThat(sketches(0, 0).sketch(0, new SplittableRandom(2), target, 0)).isFalse();
    assertThat(target).containsOnly(0);
  }

  @Test
  void sketch_share_isKept() {
    DrawnSketches some = sketches(0.5, 0.2);
    var random = new SplittableRandom(5);
    var target = new float[VALUES];
    int given = 0;
    for (int i = 0; i < 2000; i++) {
      given += some.sketch(SQUARES.draw(random), random, target, 0) ? 1 : 0;
    }

    assertThat(given).isBetween(1400 - 82, 1400 + 82); // 4 standard deviations
  }

  @Test
  void sketch_ofAnother_isNeverATwin() {
    DrawnSketches others = sketches(1, 0);
    var random = new SplittableRandom(9);
    for (int i = 0; i < 100; i++) {
      assertThat(middle(others, 0, random)).isBetween(GREYS[2], GREYS[4]);
    }
  }

  @Test
  void sketch_ofAnotherOfTwo_isAlsoABlendOfThem() {
    DrawnSketches others = sketches(1, 0);
    var random = new SplittableRandom(9);
    boolean blended = false;
    for (int i = 0; i < 100; i++) {
      float grey = middle(others, 2, random);
      assertThat(grey).isBetween(GREYS[0], GREYS[4]);
      assertThat(grey)
          .isNotCloseTo((GREYS[0] + GREYS[1]) / 2, within(0.01f)); // twins of each other
      blended |= grey > GREYS[1] + 0.01 && grey < GREYS[4] - 0.01;
    }
    assertThat(blended).isTrue();
  }

  @Test
  void sketch_ofItself_isNeverMostlyAnother_butAlsoABlend() {
    var random = new SplittableRandom(9);
    int blended = 0;
    for (int i = 0; i < 200; i++) {
      float grey = middle(followed(), 0, random);
      float least = GREYS[0] + 0.65f * (GREYS[4] - GREYS[0]);
      assertThat(grey).isBetween(GREYS[0] - 1e-6f, least + 1e-6f);
      blended += grey > GREYS[0] + 0.01 ? 1 : 0;
    }
    assertThat(blended).isBetween(65, 135);
  }

  @Test
  void sketch_ofWhatIsDrawnOnce_isItself() {
    assertThat(lightest(3)).isCloseTo(GREYS[3], within(1e-6f));
  }

  /** Of many sketches, whose middle may be cut out or blurred with what is. */
  private static float lightest(int index) {
    var random = new SplittableRandom(4);
    float lightest = -1;
    for (int i = 0; i < 50; i++) {
      lightest = Math.max(lightest, middle(sketches(1, 0), index, random));
    }
    return lightest;
  }

  @Test
  void sketch_ofADataSet_isTheSameForTheSameRandomness(@TempDir Path folder) throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    var sets = new ExampleSets(dataset, Optional.empty(), Optional.empty());
    Examples examples = sets.training(32);
    Sketches all = sets.sketches(examples, new SketchOdds(0.2, 0.5, 0.3, 0.5, 0.5));
    int values = 4 * 32 * 32;
    var one = new float[values + 7];
    var other = new float[values];
    int index = examples.draw(new SplittableRandom(1));

    assertThat(all.sketch(index, new SplittableRandom(2), one, 7)).isTrue();
    assertThat(all.sketch(index, new SplittableRandom(2), other, 0)).isTrue();
    assertThat(Arrays.copyOfRange(one, 7, one.length)).containsExactly(other);
  }
}
