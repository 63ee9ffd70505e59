package dev.artishow.trainer.examples;

import static dev.artishow.trainer.examples.DarkSquares.ALONE;
import static dev.artishow.trainer.examples.DarkSquares.DARK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Of a thing that others draw less dark, and bright. */
class RedrawnSketchesTest {
  private static final float LESS_DARK = -0.4f;
  private static final float BRIGHT = 0.8f;

  private static float middle(double blended, int index, long seed) {
    OtherDrawings others = DarkSquares.others(BRIGHT, LESS_DARK);
    return DarkSquares.middle(new RedrawnSketches(new DarkSquares(), others, blended), index, seed);
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
