package dev.artishow.trainer.examples;

import static dev.artishow.trainer.examples.DarkSquares.ALONE;
import static dev.artishow.trainer.examples.DarkSquares.DARK;
import static dev.artishow.trainer.examples.DarkSquares.middle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Of a thing that others draw bright. */
class EnlargingSketchesTest {
  private static final float BRIGHT = 0.8f;

  private static Sketches sketches(double itself, double other, double blended) {
    return new EnlargingSketches(
        new DarkSquares(),
        DarkSquares.others(BRIGHT, BRIGHT),
        new EnlargingSketchOdds(itself, other, blended, 0));
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
    var target = new float[DarkSquares.VALUES];
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
