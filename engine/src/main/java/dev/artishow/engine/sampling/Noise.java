package dev.artishow.engine.sampling;

import java.util.SplittableRandom;

/** The noise that pictures begin as. */
public final class Noise {
  private Noise() {}

  /** Standard normal numbers that the seed alone decides. */
  public static float[] of(long seed, int count) {
    var noise = new float[count];
    var random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
