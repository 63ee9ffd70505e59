package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KernelInceptionDistanceTest {

  private static float[][] repeated(float[]... rows) {
    return IntStream.range(0, 20).mapToObj(i -> rows[i % rows.length]).toArray(float[][]::new);
  }

  /**
   * Ten rows (1, 0) and ten (0, 1) against twenty (1, 0). Within the first, 180 ordered pairs of
   * equals at (1 + 1)³ = 8 and 200 of others at (0 + 1)³ = 1; within the second 8 alone; across
   * half 8, half 1.
   */
  @Test
  void between_fewKindsOfRows_isAsByHand() {
    KernelInceptionDistance kid =
        KernelInceptionDistance.between(
            repeated(new float[] {1, 0}, new float[] {0, 1}), repeated(new float[] {1, 0}));

    double within = (180 * 8 + 200) / 380.0;
    assertThat(kid.value()).isCloseTo(within + 8 - 2 * 4.5, within(1e-9));
  }

  /** 8 + 8 − 2 × 0, and no row differs from another: nothing is uncertain. */
  @Test
  void between_opposites_isAsByHand() {
    Estimate kid =
        KernelInceptionDistance.between(repeated(new float[] {1, 0}), repeated(new float[] {-1, 0}))
            .estimate();

    assertThat(kid.value()).isCloseTo(16, within(1e-9));
    assertThat(kid.high() - kid.low()).isCloseTo(0, within(1e-6));
  }

  /**
   * The jackknife by its definition: the distance anew without each row, of either side in turn.
   */
  @Test
  void estimate_standardError_isThatOfLeavingOneOut() {
    var random = new SplittableRandom(6);
    float[][] drawn = rows(24, 0.5, random);
    float[][] real = rows(31, 0, random);
    double squared =
        spread(drawn, without -> KernelInceptionDistance.between(without, real).value());
    squared += spread(real, without -> KernelInceptionDistance.between(drawn, without).value());

    Estimate kid = KernelInceptionDistance.between(drawn, real).estimate();

    double student = 2.0687; // two-sided 95 % with 23 degrees of freedom
    assertThat(kid.high() - kid.value()).isCloseTo(student * Math.sqrt(squared), within(1e-3));
    assertThat(kid.count()).isEqualTo(24);
  }

  private static double spread(float[][] rows, ToDoubleFunction<float[][]> value) {
    int n = rows.length;
    double[] values =
        IntStream.range(0, n)
            .mapToDouble(
                left ->
                    value.applyAsDouble(
                        IntStream.range(0, n)
                            .filter(i -> i != left)
                            .mapToObj(i -> rows[i])
                            .toArray(float[][]::new)))
            .toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    return (n - 1.0) / n * Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
  }

  /** Over many pairs of samples of one distribution the mean is 0, and intervals hold it. */
  @Test
  void between_sameDistribution_isZeroOnAverageAndWithinItsInterval() {
    var random = new SplittableRandom(3);
    double[] values = new double[400];
    int held = 0;
    for (int i = 0; i < values.length; i++) {
      Estimate kid =
          KernelInceptionDistance.between(rows(25, 0, random), rows(25, 0, random)).estimate();
      values[i] = kid.value();
      held += kid.low() <= 0 && kid.high() >= 0 ? 1 : 0;
    }

    Estimate mean = Estimate.ofMean(values);
    assertThat(mean.low()).isNegative();
    assertThat(mean.high()).isPositive().isLessThan(0.05);
    assertThat(held / 400.0).isGreaterThan(0.93);
  }

  @Test
  void between_otherDistribution_exceedsItsInterval() {
    var random = new SplittableRandom(4);

    Estimate shifted =
        KernelInceptionDistance.between(rows(200, 1, random), rows(200, 0, random)).estimate();

    assertThat(shifted.low()).isPositive();
  }

  /** Each drawn row is a little nearer to the pole: hidden by the spread, seen pair by pair. */
  @Test
  void changeFrom_pairedRows_isSurerThanBothDistances() {
    var random = new SplittableRandom(5);
    float[][] real = rows(150, 0, random);
    float[][] drawn = rows(150, 0.4, random);
    KernelInceptionDistance before = KernelInceptionDistance.between(drawn, real);
    KernelInceptionDistance after = KernelInceptionDistance.between(moved(drawn, 0.1f), real);

    Estimate change = after.changeFrom(before);

    assertThat(after.estimate().differsFrom(before.estimate())).isFalse();
    assertThat(change.value()).isCloseTo(after.value() - before.value(), within(1e-12));
    assertThat(change.low()).isPositive();
    assertThat(before.changeFrom(before)).isEqualTo(new Estimate(0, 0, 0, 150));
  }

  private static float[][] moved(float[][] rows, float by) {
    return Arrays.stream(rows)
        .map(
            row -> {
              float x = row[0] + by;
              float length = (float) Math.sqrt(x * x + row[1] * row[1] + row[2] * row[2]);
              return new float[] {x / length, row[1] / length, row[2] / length};
            })
        .toArray(float[][]::new);
  }

  @Test
  void between_tooFewPictures_isRefused() {
    var random = new SplittableRandom(5);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelInceptionDistance.between(rows(19, 0, random), rows(40, 0, random)))
        .withMessageContaining("20 pictures or more on either side, had 19 and 40");
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
