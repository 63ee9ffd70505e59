package dev.artishow.engine.nn;

import java.util.random.RandomGenerator;

/** How a parameter starts: one value drawn at a time. */
@FunctionalInterface
public interface Init {
  Init ZERO = random -> 0f;
  Init ONE = random -> 1f;

  float draw(RandomGenerator random);

  static Init constant(double value) {
    return random -> (float) value;
  }

  static Init normal(double deviation) {
    return random -> (float) (random.nextGaussian() * deviation);
  }

  /** Keeps the variance of a layer's sums over {@code inputs} near that of its inputs. */
  static Init fanIn(long inputs) {
    return normal(Math.sqrt(1.0 / inputs));
  }
}
