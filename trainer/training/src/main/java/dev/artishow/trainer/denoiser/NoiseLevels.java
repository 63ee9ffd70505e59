package dev.artishow.trainer.denoiser;

import java.util.random.RandomGenerator;

/**
 * Which times t a batch is trained at: a logit-normal (arXiv:2403.03206, section 3.1), stratified
 * so that each batch covers it evenly.
 */
final class NoiseLevels {
  private final double mean;
  private final double deviation;

  NoiseLevels(Objective objective) {
    this.mean = objective.timeMean();
    this.deviation = objective.timeDeviation();
  }

  /** One time a picture, strictly between 0 and 1, one from each of {@code count} equal strata. */
  float[] times(int count, RandomGenerator random) {
    var times = new float[count];
    for (int i = 0; i < count; i++) {
      double quantile = (i + random.nextDouble(1e-9, 1)) / count;
      double logit = mean + deviation * standardNormalQuantile(quantile);
      times[i] = (float) (1 / (1 + Math.exp(-logit)));
    }
    return times;
  }

  /** Acklam's rational approximation, relative error below 1.2e-9, for p in (0, 1). */
  static double standardNormalQuantile(double p) {
    if (p < 0.02425) {
      return tail(Math.sqrt(-2 * Math.log(p)));
    }
    if (p > 1 - 0.02425) {
      return -tail(Math.sqrt(-2 * Math.log1p(-p)));
    }
    double q = p - 0.5;
    double r = q * q;
    return polynomial(
            r,
            -3.969683028665376e+01,
            2.209460984245205e+02,
            -2.759285104469687e+02,
            1.383577518672690e+02,
            -3.066479806614716e+01,
            2.506628277459239e+00)
        * q
        / polynomial(
            r,
            -5.447609879822406e+01,
            1.615858368580409e+02,
            -1.556989798598866e+02,
            6.680131188771972e+01,
            -1.328068155288572e+01,
            1);
  }

  private static double tail(double q) {
    return polynomial(
            q,
            -7.784894002430293e-03,
            -3.223964580411365e-01,
            -2.400758277161838e+00,
            -2.549732539343734e+00,
            4.374664141464968e+00,
            2.938163982698783e+00)
        / polynomial(
            q,
            7.784695709041462e-03,
            3.224671290700398e-01,
            2.445134137142996e+00,
            3.754408661907416e+00,
            1);
  }

  private static double polynomial(double x, double... coefficients) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
