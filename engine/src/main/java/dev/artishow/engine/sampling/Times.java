package dev.artishow.engine.sampling;

/**
 * When a picture's steps are: evenly spaced from a start to 1, where no noise is left.
 *
 * @param start time of the first step, 0 for noise alone
 * @param steps network calls, 1 or more
 */
public record Times(double start, int steps) {
  public Times {
    if (!(start >= 0 && start < 1)) {
      throw new IllegalArgumentException("times must start at 0–1 (exclusive), was " + start);
    }
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be 1 or more, was " + steps);
    }
  }

  /**
   * From a sketch, in steps about as long as those from noise are.
   *
   * @param stepsFromNoise that all the way would take, 1 or more
   */
  public static Times from(double start, int stepsFromNoise) {
    return new Times(start, Math.max(1, (int) Math.round(stepsFromNoise * (1 - start))));
  }

  /** All the way from noise. */
  public static Times fromNoise(int steps) {
    return new Times(0, steps);
  }

  /** When a step begins: {@code start} for 0, 1 after the last. */
  public double at(int step) {
    return step == steps ? 1 : start + (1 - start) * step / steps;
  }
}
