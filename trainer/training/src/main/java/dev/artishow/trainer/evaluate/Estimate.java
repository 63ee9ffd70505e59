package dev.artishow.trainer.evaluate;

import java.util.Arrays;

/**
 * A measured number and the 95 % interval that the true one lies in.
 *
 * @param count what it rests on: pictures, blocks or tries
 */
public record Estimate(double value, double low, double high, long count) {
  /** Two-sided 95 % of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** Likewise of Student's t with 1, 2 … degrees of freedom, for which the series is too coarse. */
  private static final double[] FEW = {12.70620, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691};

  public Estimate {
    if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "an estimate must be finite and within its interval, was %s in %s–%s"
              .formatted(value, low, high));
    }
  }

  /** A number that is counted, not estimated. */
  public static Estimate exactly(double value) {
    return new Estimate(value, value, value, 1);
  }

  /** A number known to a share of itself, such as an energy. */
  public static Estimate within(double value, double relativeUncertainty, long count) {
    double half = Math.abs(value) * relativeUncertainty;
    return new Estimate(value, value - half, value + half, count);
  }

  /**
   * A share, with Wilson's score interval (doi:10.1080/01621459.1927.10502953), which is right for
   * few tries and for shares near 0 and 1 too.
   *
   * @param tries at least 1
   */
  public static Estimate ofShare(long hits, long tries) {
    if (tries < 1 || hits < 0 || hits > tries) {
      throw new IllegalArgumentException(
          "hits must be 0 to %d, which must be 1 or more; was %d".formatted(tries, hits));
    }
    double share = (double) hits / tries;
    double z2 = Z * Z;
    double centre = (share + z2 / (2 * tries)) / (1 + z2 / tries);
    double half =
        Z / (1 + z2 / tries) * Math.sqrt((share * (1 - share) + z2 / (4 * tries)) / tries);
    double low = hits == 0 ? 0 : Math.min(share, centre - half);
    double high = hits == tries ? 1 : Math.max(share, centre + half);
    return new Estimate(share, low, high, tries);
  }

  /**
   * The mean of independent values, with Student's interval.
   *
   * @param values at least 2
   */
  public static Estimate ofMean(double... values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("a mean's interval needs 2 values, got " + values.length);
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double error = Math.sqrt(squares / (values.length - 1) / values.length);
    return ofError(mean, error, values.length);
  }

  /**
   * A number whose standard error was found out, with Student's interval.
   *
   * @param count of the independent values that the error was found out from, at least 2
   */
  static Estimate ofError(double value, double standardError, long count) {
    double half = studentQuantile(count - 1) * standardError;
    return new Estimate(value, value - half, value + half, count);
  }

  /** Two-sided 95 % of Student's t (Abramowitz and Stegun, table 26.10 and series 26.7.5). */
  private static double studentQuantile(long freedom) {
    if (freedom <= FEW.length) {
      return FEW[(int) freedom - 1];
    }
    double z3 = Math.pow(Z, 3);
    double z5 = Math.pow(Z, 5);
    double z7 = Math.pow(Z, 7);
    double n = freedom;
    return Z
        + (z3 + Z) / (4 * n)
        + (5 * z5 + 16 * z3 + 3 * Z) / (96 * n * n)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * n * n * n);
  }

  /**
   * Whether two numbers that were measured independently differ by more than both intervals leave
   * open: whether 0 lies outside the interval of their difference (Newcombe's method, for shares
   * doi:10.1002/(SICI)1097-0258(19980430)17:8, generalised as MOVER by Zou and Donner,
   * doi:10.1002/sim.3095). Of equal ones about 1 in 20 still seems to differ.
   */
  public boolean differsFrom(Estimate other) {
    Estimate smaller = value <= other.value ? this : other;
    Estimate larger = value <= other.value ? other : this;
    double open = Math.hypot(larger.value - larger.low, smaller.high - smaller.value);
    return larger.value - smaller.value > open;
  }
}
