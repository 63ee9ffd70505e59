package dev.artishow.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Parameters;

/**
 * Exponential moving average (EMA) of the weights, whose horizon is a fixed share of the steps so
 * far: a long fixed one would be made of noise for the first thousands of steps.
 */
final class MovingAverage {
  private final Parameters source;
  private final Parameters average;
  private final double horizon;

  /**
   * @param average parameters of the same network, equal to the source's at the start
   * @param horizon share of the steps so far, e.g. 0.07
   */
  MovingAverage(Parameters source, Parameters average, double horizon) {
    this.source = source;
    this.average = average;
    this.horizon = horizon;
  }

  /** Moves the average towards the weights after a step, 1 for the first. */
  void update(NDManager scratch, long step) {
    double share = Math.min(1, 1 / (horizon * step));
    source
        .byName()
        .forEach(
            (name, array) -> {
              NDArray now = array.stopGradient();
              now.attach(scratch);
              NDArray mean = average.array(name);
              NDArray move = now.sub(mean);
              move.attach(scratch);
              mean.addi(move.muli(share));
            });
  }
}
