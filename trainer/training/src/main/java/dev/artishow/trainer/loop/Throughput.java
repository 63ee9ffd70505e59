package dev.artishow.trainer.loop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rates over the last steps, smoothed so that a glance at them tells the trend. */
final class Throughput {
  private static final double SMOOTHING = 0.05;

  private final Map<String, Double> losses = new LinkedHashMap<>();
  private double secondsPerStep = Double.NaN;
  private double dataSecondsPerStep = Double.NaN;
  private double wattHoursPerStep = Double.NaN;
  private double usedPerStep = Double.NaN;

  void learnt(Map<String, Learner.Learnt> learnt) {
    learnt.forEach(
        (group, now) ->
            losses.put(group, smooth(losses.getOrDefault(group, Double.NaN), now.loss())));
  }

  void step(double seconds, double dataSeconds, double wattHours, double used) {
    secondsPerStep = smooth(secondsPerStep, seconds);
    dataSecondsPerStep = smooth(dataSecondsPerStep, dataSeconds);
    wattHoursPerStep = smooth(wattHoursPerStep, wattHours);
    usedPerStep = smooth(usedPerStep, used);
  }

  /** The mean where there is none yet, or it is none any more, starts at the value. */
  private static double smooth(double mean, double value) {
    return Double.isFinite(mean) ? mean + SMOOTHING * (value - mean) : value;
  }

  double loss(String group) {
    return losses.getOrDefault(group, Double.NaN);
  }

  double examplesPerSecond(int batch) {
    return batch / secondsPerStep;
  }

  /** Share of the time in which training waited for data. */
  double dataShare() {
    return dataSecondsPerStep / secondsPerStep;
  }

  double watts() {
    return wattHoursPerStep * 3600 / secondsPerStep;
  }

  /** Time until the budget is used up, at this speed. */
  Duration remaining(double used) {
    double steps = usedPerStep > 0 ? (1 - used) / usedPerStep : 0;
    return Duration.ofMillis(Math.round(steps * secondsPerStep * 1000));
  }
}
