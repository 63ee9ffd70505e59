package dev.artishow.trainer;

import java.time.Duration;

/** Rates over the last steps, smoothed so that a glance at them tells the trend. */
final class Throughput {
  private static final double SMOOTHING = 0.05;

  private double loss = Double.NaN;
  private double secondsPerStep = Double.NaN;
  private double dataSecondsPerStep = Double.NaN;

  void step(double stepLoss, double seconds, double dataSeconds) {
    loss = smooth(loss, stepLoss);
    secondsPerStep = smooth(secondsPerStep, seconds);
    dataSecondsPerStep = smooth(dataSecondsPerStep, dataSeconds);
  }

  private static double smooth(double mean, double value) {
    return Double.isNaN(mean) ? value : mean + SMOOTHING * (value - mean);
  }

  double loss() {
    return loss;
  }

  double imagesPerSecond(int batch) {
    return batch / secondsPerStep;
  }

  /** Share of the time in which training waited for data. */
  double dataShare() {
    return dataSecondsPerStep / secondsPerStep;
  }

  Duration remaining(long steps) {
    return Duration.ofMillis(Math.round(steps * secondsPerStep * 1000));
  }
}
