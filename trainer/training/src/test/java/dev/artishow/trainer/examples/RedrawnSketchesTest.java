package dev.artishow.trainer.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Of a thing that is drawn dark, and by others less dark and bright; and of one drawn once. */
class RedrawnSketchesTest {
  private static final int PIXELS = 16;
  private static final int VALUES = 4 * PIXELS * PIXELS;
  private static final int MIDDLE = PIXELS * PIXELS / 2 + PIXELS / 2;
  private static final float DARK = -0.8f;
  private static final float LESS_DARK = -0.4f;
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
          System.arraycopy(filled(DARK), 0, target, offset, VALUES);
        }

        @Override
        public String caption(int index, RandomGenerator random) {
          return "square";
        }
      };

  private static float[] filled(float grey) {
    var planes = new float[VALUES];
    Arrays.fill(planes, 0, VALUES * 3 / 4, grey);
    Arrays.fill(planes, VALUES * 3 / 4, VALUES, 1);
    return planes;
  }

  /** Grey in the middle, from −1 to 1. */
  private static float middle(double blended, int index, long seed) {
    OtherDrawings others =
        (of, count, random) -> of == ALONE ? List.of() : List.of(filled(BRIGHT), filled(LESS_DARK));
    var planes = new float[VALUES];
    var sketches = new RedrawnSketches(DRAWINGS, others, blended);
    assertThat(sketches.sketch(index, new SplittableRandom(seed), planes, 0)).isTrue();
    return planes[MIDDLE];
  }

  @Test
  void sketch_blended_showsThePictureAndLessOfTheDrawingMostLikeIt() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(middle(1, 0, seed)).isGreaterThan(DARK).isLessThan((DARK + LESS_DARK) / 2);
    }
  }

  @Test
  void sketch_notBlendedOrDrawnOnce_showsThePicture() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(middle(0, 0, seed)).isCloseTo(DARK, within(1e-4f));
      assertThat(middle(1, ALONE, seed)).isCloseTo(DARK, within(1e-4f));
    }
  }
}
