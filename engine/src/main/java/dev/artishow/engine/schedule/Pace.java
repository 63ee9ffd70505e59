package dev.artishow.engine.schedule;

import java.time.Duration;

/** How fast the device has been lately, for estimates. Cost is steps × pixels. Thread-safe. */
final class Pace {
  private static final double SMOOTHING = 0.2;

  /** Until something was measured: a picture of 32 × 32 in 16 steps takes half a second. */
  private static final double FIRST_STEP_SECONDS = 1.0 / 32;

  private static final double FIRST_COST_PER_SECOND = 32 * 1024;

  private record Speed(double stepSeconds, double costPerSecond) {}

  private final int loops;
  private volatile Speed speed = new Speed(FIRST_STEP_SECONDS, FIRST_COST_PER_SECOND);

  /**
   * @param loops that work side by side
   */
  Pace(int loops) {
    this.loops = loops;
  }

  /** One loop made a round of steps. */
  synchronized void measured(double seconds, double cost) {
    Speed before = speed;
    speed =
        new Speed(
            before.stepSeconds + SMOOTHING * (seconds - before.stepSeconds),
            before.costPerSecond
                + SMOOTHING * (cost / Math.max(seconds, 1e-6) - before.costPerSecond));
  }

  /** How long steps take that nothing else has to end for. */
  Duration steps(int steps) {
    return seconds(steps * speed.stepSeconds);
  }

  /** How long so much work takes all loops together. */
  Duration work(double cost) {
    return seconds(cost / speed.costPerSecond / loops);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
