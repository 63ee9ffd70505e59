package dev.artishow.trainer.evaluate.page;

import java.util.Arrays;

/** From values to places between 0 and 1. */
record Axis(double low, double high, boolean doubling) {

  /**
   * An axis that holds all values.
   *
   * @param fromZero whether 0 is on it if all values are positive
   */
  static Axis of(double[] values, boolean doubling, boolean fromZero) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(1);
    double from = fromZero ? Math.min(0, low) : low;
    return new Axis(from, high > from ? high : from + 1, doubling);
  }

  double share(double value) {
    return doubling ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  }
}
