package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class PrecisionRecallTest {
  private static final float[][] REAL = {{0}, {1}, {2}, {10}};

  /**
   * With k = 1 the radii are 1, 1, 1 and 8. Drawn at 2.5 and 3 both lie within 8 of 10; 20 does
   * not. Drawn radii are 0.5, 0.5, 17: reals at 10 (10 from 20) and nothing else near 2.5 or 3 but
   * 2.
   */
  @Test
  void of_pointsOnALine_isAsByHand() {
    var of = PrecisionRecall.of(REAL, new float[][] {{2.5f}, {3}, {20}}, 1);

    assertThat(of.precision().value()).isEqualTo(2.0 / 3);
    assertThat(of.recall().value()).isEqualTo(2.0 / 4);
  }

  @Test
  void of_onePictureOverAndOver_isPreciseWithoutVariety() {
    var of = PrecisionRecall.of(REAL, new float[][] {{1}, {1}, {1}, {1}}, 1);

    assertThat(of.precision().value()).isEqualTo(1);
    assertThat(of.recall().value()).isEqualTo(0.25);
  }

  @Test
  void of_tooFewPictures_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrecisionRecall.of(REAL, new float[][] {{1}, {2}, {3}}, 3))
        .withMessageContaining("need more than 3 pictures, had 3");
  }
}
