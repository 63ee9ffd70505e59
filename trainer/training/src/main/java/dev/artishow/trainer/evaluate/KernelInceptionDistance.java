package dev.artishow.trainer.evaluate;

import java.util.Arrays;

/**
 * The kernel inception distance (Bińkowski et al., arXiv:1801.01401) on the features of a {@link
 * Judge}: the unbiased squared maximum mean discrepancy with the kernel (x·y + 1)³, where the paper
 * divides x·y by the number of features, since here features have length 1, and there about the
 * square root of that number. Being unbiased it is 0 on average for samples of the same pictures,
 * and may come out below.
 *
 * <p>All pairs are looked at, not blocks of them as in the paper, and the uncertainty is that of
 * the jackknife for two samples (Arvesen, doi:10.1214/aoms/1177697287), which leaves one picture
 * out at a time: it is a third of that of ten blocks, and too wide rather than too narrow where the
 * samples are alike.
 *
 * <p>Shapes: n drawn and m real pictures, D features.
 */
final class KernelInceptionDistance {
  /** The fewest pictures on either side that the uncertainty can be told from. */
  static final int MIN = 20;

  private final double value;
  private final double[] withoutDrawn; // n, the value without each drawn picture
  private final double[] withoutReal; // m, likewise

  private KernelInceptionDistance(double value, double[] withoutDrawn, double[] withoutReal) {
    this.value = value;
    this.withoutDrawn = withoutDrawn;
    this.withoutReal = withoutReal;
  }

  /**
   * The distance between two crowds.
   *
   * @param drawn (n, D)
   * @param real (m, D)
   */
  static KernelInceptionDistance between(float[][] drawn, float[][] real) {
    int n = drawn.length;
    int m = real.length;
    if (Math.min(n, m) < MIN) {
      throw new IllegalArgumentException(
          "a kernel distance needs %d pictures or more on either side, had %d and %d; ask for more"
                  .formatted(MIN, n, m)
              + " pictures");
    }
    double[] drawnAmongDrawn = sums(drawn, drawn);
    double[] realAmongReal = sums(real, real);
    double[] drawnAmongReal = sums(drawn, real);
    double[] realAmongDrawn = sums(real, drawn);
    double withinDrawn = Arrays.stream(drawnAmongDrawn).sum();
    double withinReal = Arrays.stream(realAmongReal).sum();
    double across = Arrays.stream(drawnAmongReal).sum();
    var withoutDrawn = new double[n];
    for (int i = 0; i < n; i++) {
      withoutDrawn[i] =
          mean(withinDrawn - 2 * drawnAmongDrawn[i], n - 1)
              + mean(withinReal, m)
              - 2 * (across - drawnAmongReal[i]) / ((n - 1.0) * m);
    }
    var withoutReal = new double[m];
    for (int j = 0; j < m; j++) {
      withoutReal[j] =
          mean(withinDrawn, n)
              + mean(withinReal - 2 * realAmongReal[j], m - 1)
              - 2 * (across - realAmongDrawn[j]) / (n * (m - 1.0));
    }
    double value = mean(withinDrawn, n) + mean(withinReal, m) - 2 * across / ((double) n * m);
    return new KernelInceptionDistance(value, withoutDrawn, withoutReal);
  }

  /** Of a sum over ordered pairs of different rows. */
  private static double mean(double sum, int rows) {
    return sum / (rows * (rows - 1.0));
  }

  /** For each row the kernel with all others, itself left out where both are the same. */
  private static double[] sums(float[][] rows, float[][] others) {
    var sums = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < others.length; j++) {
        if (rows != others || i != j) {
          sums[i] += kernel(rows[i], others[j]);
        }
      }
    }
    return sums;
  }

  private static double kernel(float[] a, float[] b) {
    double base = Vectors.dot(a, b) + 1;
    return base * base * base;
  }

  double value() {
    return value;
  }

  /** The distance with its uncertainty. */
  Estimate estimate() {
    return estimate(value, withoutDrawn, withoutReal);
  }

  /**
   * What has changed since another distance, to the same real pictures and with a drawn picture of
   * the same caption and seed in each place: what both have in common does not make it uncertain.
   */
  Estimate changeFrom(KernelInceptionDistance other) {
    return estimate(
        value - other.value,
        differences(withoutDrawn, other.withoutDrawn),
        differences(withoutReal, other.withoutReal));
  }

  private static Estimate estimate(double value, double[] withoutDrawn, double[] withoutReal) {
    double error = Math.sqrt(jackknife(withoutDrawn) + jackknife(withoutReal));
    return Estimate.ofError(value, error, Math.min(withoutDrawn.length, withoutReal.length));
  }

  private static double jackknife(double[] without) {
    double mean = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(each -> (each - mean) * (each - mean)).sum();
    return squares * (without.length - 1) / without.length;
  }

  private static double[] differences(double[] some, double[] others) {
    if (some.length != others.length) {
      throw new IllegalArgumentException(
          "only distances of as many pictures have a change, were %d and %d"
              .formatted(some.length, others.length));
    }
    var differences = new double[some.length];
    Arrays.setAll(differences, i -> some[i] - others[i]);
    return differences;
  }
}
