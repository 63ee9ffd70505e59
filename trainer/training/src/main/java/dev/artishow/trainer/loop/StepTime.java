package dev.artishow.trainer.loop;

import java.util.Arrays;

/** How long optimizer steps take. */
final class StepTime {
  /** Too small to change what is computed, large enough to be computed. */
  private static final double LEARNING_RATE = 1e-6;

  private StepTime() {}

  /** Seconds of a step over one batch: the median of several, after some that do not count. */
  static <B extends Batch<B>> double median(
      Learner<B> learner, B batch, int warmUpSteps, int steps) {
    var seconds = new double[steps];
    for (int i = -warmUpSteps; i < steps; i++) {
      long start = System.nanoTime();
      learner.learn(batch, warmUpSteps + i + 1, LEARNING_RATE);
      if (i >= 0) {
        seconds[i] = (System.nanoTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    return seconds[steps / 2];
  }
}
