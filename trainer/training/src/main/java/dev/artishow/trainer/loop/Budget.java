package dev.artishow.trainer.loop;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * How much a run may take. It ends with whatever is used up first; at least one limit is set.
 *
 * @param steps optimizer steps in all
 * @param time of training, pauses left out
 * @param joules of energy, as far as they can be told
 */
public record Budget(Optional<Long> steps, Optional<Duration> time, Optional<Double> joules) {
  private static final double JOULES_PER_WATT_HOUR = 3600;

  public Budget {
    if (steps.isEmpty() && time.isEmpty() && joules.isEmpty()) {
      throw new IllegalArgumentException("budget must set steps, time or joules, sets none");
    }
    requirePositive("steps", steps.map(Long::doubleValue));
    requirePositive("time", time.map(Budget::seconds));
    requirePositive("joules", joules);
  }

  private static void requirePositive(String key, Optional<Double> value) {
    if (value.isPresent() && !(value.get() > 0)) {
      throw new IllegalArgumentException(key + " must be above 0, was " + value.get());
    }
  }

  /** So many steps, whatever they take. */
  public static Budget ofSteps(long steps) {
    return new Budget(Optional.of(steps), Optional.empty(), Optional.empty());
  }

  /** What is used up of the limit that is nearest, 0–1; 1 ends the run. */
  double used(RunState state) {
    return Math.min(
        1,
        DoubleStream.of(
                share(steps.map(Long::doubleValue), (double) state.step()),
                share(time.map(Budget::seconds), state.seconds()),
                share(joules, state.wattHours() * JOULES_PER_WATT_HOUR))
            .max()
            .orElse(0));
  }

  /** Steps in all, where they are limited. */
  public OptionalLong mostSteps() {
    return steps.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  private static double share(Optional<Double> limit, double used) {
    return limit.map(most -> used / most).orElse(0.0);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
