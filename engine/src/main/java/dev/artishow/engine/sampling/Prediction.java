package dev.artishow.engine.sampling;

import ai.djl.ndarray.NDArray;

/** Tells the clean pictures behind noisy ones; the network with its text, seen by a sampler. */
@FunctionalInterface
public interface Prediction {

  /**
   * Predicts the clean pictures.
   *
   * @param noisy t·x + (1 − t)·ε, (B, C, R, R)
   * @param time t of all of them, 0 is pure noise, below 1
   * @return x, (B, C, R, R)
   */
  NDArray clean(NDArray noisy, double time);
}
