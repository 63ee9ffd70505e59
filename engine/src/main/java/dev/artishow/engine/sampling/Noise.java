package dev.artishow.engine.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;

/** The noise that pictures begin as, or that their sketches are mixed with. */
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

  /**
   * A row of them for each seed.
   *
   * @param shape of one row
   * @return the seeds' number × {@code shape}
   */
  public static NDArray of(NDManager manager, long[] seeds, Shape shape) {
    int values = Math.toIntExact(shape.size());
    var noise = new float[seeds.length * values];
    for (int i = 0; i < seeds.length; i++) {
      System.arraycopy(of(seeds[i], values), 0, noise, i * values, values);
    }
    return manager.create(noise, new Shape(seeds.length).addAll(shape));
  }

  /**
   * A sketch in noise, as a picture is at that time of being drawn: t·sketch + (1 − t)·ε.
   *
   * @return of the noise's shape, attached to its manager
   */
  public static NDArray mixed(NDArray noise, NDArray sketch, double time) {
    return noise.mul(1 - time).add(sketch.mul(time));
  }
}
