package dev.artishow.engine.device;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The machine's rate of matrix products, the yardstick of everything else. */
public final class GemmRate {
  private static final int SIDE = 1024;
  private static final int ROUNDS = 5;
  private static final double ROUND_SECONDS = 0.25;

  private GemmRate() {}

  /** The best of several rounds of 1024³ products in this thread's arithmetic, in FLOP a second. */
  public static double measure(NDManager parent) {
    try (NDManager scratch = parent.newSubManager()) {
      NDArray a = factor(scratch);
      NDArray b = factor(scratch);
      double best = 0;
      for (int round = 0; round < ROUNDS; round++) {
        best = Math.max(best, round(a, b));
      }
      return best;
    }
  }

  /** In the format that products come in, so that none has to be converted first. */
  private static NDArray factor(NDManager scratch) {
    NDArray column = scratch.randomNormal(new Shape(SIDE, 1));
    return column.matMul(scratch.randomNormal(new Shape(1, SIDE)));
  }

  private static double round(NDArray a, NDArray b) {
    long start = System.nanoTime();
    double flop = 0;
    double seconds;
    do {
      a.matMul(b).close();
      flop += 2.0 * SIDE * SIDE * SIDE;
      seconds = (System.nanoTime() - start) / 1e9;
    } while (seconds < ROUND_SECONDS);
    return flop / seconds;
  }
}
