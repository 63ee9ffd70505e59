package dev.artishow.engine.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.Nullable;

/**
 * DPM-Solver++(2M) (arXiv:2211.01095, algorithm 2) for pictures that are mixed with noise in a
 * straight line, z = t·x + (1 − t)·ε: α = t, σ = 1 − t, λ = log(α/σ). Each step reuses the
 * prediction of the one before, so second order costs one network call a step.
 */
public final class DpmSolver {
  private DpmSolver() {}

  /**
   * Draws pictures from noise. Intermediate arrays are freed at every step.
   *
   * @param noise ε, standard normal, (B, C, R, R)
   * @param steps network calls, 1 or more
   * @return the pictures, (B, C, R, R), attached to the noise's manager
   */
  public static NDArray draw(NDArray noise, int steps, Prediction prediction) {
    return draw(noise, steps, Sampler.DPM_SOLVER_2M, prediction);
  }

  /** As the other, with the steps of another sampler. */
  public static NDArray draw(NDArray noise, int steps, Sampler sampler, Prediction prediction) {
    NDManager home = noise.getManager();
    NDArray noisy = noise.duplicate();
    @Nullable NDArray previous = null;
    for (int i = 0; i < steps; i++) {
      try (NDManager step = home.newSubManager()) {
        noisy.attach(step);
        NDArray clean = prediction.clean(noisy, time(i, steps));
        NDArray next = advance(noisy, clean, previous, sampler.step(i, steps));
        if (previous != null) {
          previous.close();
        }
        previous = clean;
        clean.attach(home);
        next.attach(home);
        noisy = next;
      }
    }
    if (previous != null) {
      previous.close();
    }
    return noisy;
  }

  private static NDArray advance(
      NDArray noisy, NDArray clean, @Nullable NDArray previous, Step step) {
    NDArray next = noisy.mul(step.noisy()).add(clean.mul(step.clean()));
    return previous == null ? next : next.add(previous.mul(step.previous()));
  }

  /**
   * One step as a sum: the next noisy picture is {@code noisy·z + clean·x + previous·x'} of the
   * noisy picture, the prediction and the prediction before.
   */
  public record Step(double noisy, double clean, double previous) {}

  /** The weights of one step of first order, which needs no prediction before. */
  static Step firstOrder(int i, int steps) {
    double from = time(i, steps);
    double to = time(i + 1, steps);
    double keep = (1 - to) / (1 - from);
    return new Step(keep, to - from * keep, 0);
  }

  /**
   * The weights of one step.
   *
   * @param i which, 0 to {@code steps} − 1; the first and the last do without the prediction before
   */
  public static Step step(int i, int steps) {
    Step first = firstOrder(i, steps);
    if (i == 0 || i + 1 == steps) {
      return first;
    }
    double from = time(i, steps);
    double to = time(i + 1, steps);
    double ratio = (lambda(from) - lambda(time(i - 1, steps))) / (lambda(to) - lambda(from));
    return new Step(
        first.noisy(), first.clean() * (1 + 1 / (2 * ratio)), -first.clean() / (2 * ratio));
  }

  /** Evenly spaced from 0, pure noise, to 1. */
  public static double time(int step, int steps) {
    return (double) step / steps;
  }

  private static double lambda(double time) {
    return Math.log(time / (1 - time));
  }
}
