package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class KidTest {

  /**
   * Rows (1, 0), (0, 1) against (1, 0), (1, 0): within the first (0 + 1)³ = 1, within the second (1
   * + 1)³ = 8, across the mean of 8, 8, 1, 1 = 4.5, so 1 + 8 − 9 = 0.
   */
  @Test
  void unbiased_twoPairs_isAsByHand() {
    float[][] one = {{1, 0}, {0, 1}};
    float[][] other = {{1, 0}, {1, 0}};

    assertThat(Kid.unbiased(one, other)).isCloseTo(0, within(1e-9));
  }

  /** Rows (1, 0) twice against (−1, 0) twice: 8 + 8 − 2 × 0 = 16. */
  @Test
  void unbiased_opposites_isAsByHand() {
    assertThat(Kid.unbiased(new float[][] {{1, 0}, {1, 0}}, new float[][] {{-1, 0}, {-1, 0}}))
        .isCloseTo(16, within(1e-9));
  }

  /** Over many pairs of samples of one distribution the mean is 0, however small they are. */
  @Test
  void unbiased_sameDistribution_isZeroOnAverage() {
    var random = new SplittableRandom(3);
    double[] values = new double[4000];
    for (int i = 0; i < values.length; i++) {
      values[i] = Kid.unbiased(rows(5, 0, random), rows(5, 0, random));
    }

    Estimate mean = Estimate.ofMean(values);
    assertThat(mean.low()).isNegative();
    assertThat(mean.high()).isPositive().isLessThan(0.05);
    assertThat(Arrays.stream(values).filter(value -> value < 0).count()).isGreaterThan(1000);
  }

  @Test
  void between_otherDistribution_exceedsItsInterval() {
    var random = new SplittableRandom(4);

    Estimate same = Kid.between(rows(200, 0, random), rows(200, 0, random));
    Estimate shifted = Kid.between(rows(200, 1, random), rows(200, 0, random));

    assertThat(same.low()).isNegative();
    assertThat(same.high()).isPositive();
    assertThat(shifted.low()).isPositive();
    assertThat(shifted.count()).isEqualTo(10);
  }

  @Test
  void between_tooFewPictures_isRefused() {
    var random = new SplittableRandom(5);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kid.between(rows(19, 0, random), rows(40, 0, random)))
        .withMessageContaining("ask for more pictures");
  }

  /** Unit vectors in three dimensions, their first number moved. */
  private static float[][] rows(int count, double moved, SplittableRandom random) {
    var rows = new float[count][3];
    for (float[] row : rows) {
      double x = random.nextGaussian() + moved;
      double y = random.nextGaussian();
      double z = random.nextGaussian();
      double length = Math.sqrt(x * x + y * y + z * z);
      row[0] = (float) (x / length);
      row[1] = (float) (y / length);
      row[2] = (float) (z / length);
    }
    return rows;
  }
}
