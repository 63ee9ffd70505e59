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
   * Draws pictures from noise, or from what is noise in part. Intermediate arrays are freed at
   * every step.
   *
   * @param start z at the first of the times, (B, C, R, R): ε, standard normal, where that is 0
   * @return the pictures, (B, C, R, R), attached to the start's manager
   */
  public static NDArray draw(NDArray start, Times times, Prediction prediction) {
    return draw(start, times, Sampler.DPM_SOLVER_2M, prediction);
  }

  /** As the other, with the steps of another sampler. */
  public static NDArray draw(NDArray start, Times times, Sampler sampler, Prediction prediction) {
    NDManager home = start.getManager();
    NDArray noisy = start.duplicate();
    @Nullable NDArray previous = null;
    for (int i = 0; i < times.steps(); i++) {
      try (NDManager step = home.newSubManager()) {
        noisy.attach(step);
        NDArray clean = prediction.clean(noisy, times.at(i));
        NDArray next = advance(noisy, clean, previous, sampler.step(i, times));
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
  static Step firstOrder(int i, Times times) {
    double from = times.at(i);
    double to = times.at(i + 1);
    double keep = (1 - to) / (1 - from);
    return new Step(keep, to - from * keep, 0);
  }

  /**
   * The weights of one step.
   *
   * @param i which, from 0; the first and the last do without the prediction before
   */
  static Step step(int i, Times times) {
    Step first = firstOrder(i, times);
    if (i == 0 || i + 1 == times.steps()) {
      return first;
    }
    double now = lambda(times.at(i));
    double ratio = (now - lambda(times.at(i - 1))) / (lambda(times.at(i + 1)) - now);
    return new Step(
        first.noisy(), first.clean() * (1 + 1 / (2 * ratio)), -first.clean() / (2 * ratio));
  }

  private static double lambda(double time) {
    return Math.log(time / (1 - time));
  }
}
