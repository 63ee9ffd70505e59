package dev.artishow.trainer.loop;

/**
 * AdamW and its schedule: linear warm-up, constant, linear decay to zero.
 *
 * @param learningRate above 0, below 1
 * @param beta1 memory of the gradients' mean
 * @param beta2 memory of their squares' mean
 * @param weightDecay decoupled, in units of the learning rate; of weights alone, see {@link
 *     TrainedParameter}
 * @param warmupSteps steps from zero to the full learning rate
 * @param decayFraction share of the budget, at the end, in which the rate falls to zero
 * @param clipNorm global norm that gradients are scaled down to
 * @param emaHorizon horizon of the weights' moving average (EMA) as a share of the steps so far: a
 *     fixed one would be made of noise for the first thousands of steps
 */
public record Optimizer(
    double learningRate,
    double beta1,
    double beta2,
    double weightDecay,
    int warmupSteps,
    double decayFraction,
    double clipNorm,
    double emaHorizon) {

  public Optimizer {
    require(
        learningRate > 0 && learningRate < 1,
        "learningRate",
        "more than 0 and less than 1",
        learningRate);
    require(beta1 >= 0 && beta1 < 1, "beta1", "0 or more and below 1", beta1);
    require(beta2 > 0 && beta2 < 1, "beta2", "above 0 and below 1", beta2);
    require(
        weightDecay >= 0 && weightDecay < 1, "weightDecay", "0 or more and below 1", weightDecay);
    require(warmupSteps >= 0, "warmupSteps", "0 or more", warmupSteps);
    require(decayFraction >= 0 && decayFraction <= 1, "decayFraction", "0–1", decayFraction);
    require(clipNorm > 0, "clipNorm", "above 0", clipNorm);
    require(emaHorizon > 0 && emaHorizon < 1, "emaHorizon", "above 0 and below 1", emaHorizon);
  }

  private static void require(boolean holds, String key, String limit, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }

  /** The share of the way that the average moves towards the weights after a step, from 1. */
  double averageShare(long step) {
    return Math.min(1, 1 / (emaHorizon * step));
  }
}
