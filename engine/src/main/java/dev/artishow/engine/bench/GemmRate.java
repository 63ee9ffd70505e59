package dev.artishow.engine.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The machine's rate of float32 matrix products, the yardstick of everything else. */
public final class GemmRate {
  private static final int SIDE = 1024;
  private static final int ROUNDS = 5;
  private static final int PRODUCTS = 12;

  private GemmRate() {}

  /** The best of several rounds of 1024³ products, in FLOP per second. */
  public static double measure(NDManager parent) {
    try (NDManager scratch = parent.newSubManager()) {
      NDArray a = scratch.randomNormal(new Shape(SIDE, SIDE));
      NDArray b = scratch.randomNormal(new Shape(SIDE, SIDE));
      double best = 0;
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        for (int i = 0; i < PRODUCTS; i++) {
          a.matMul(b).close();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        best = Math.max(best, 2.0 * PRODUCTS * SIDE * SIDE * SIDE / seconds);
      }
      return best;
    }
  }
}
