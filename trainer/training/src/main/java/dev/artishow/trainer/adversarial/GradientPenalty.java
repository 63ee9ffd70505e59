package dev.artishow.trainer.adversarial;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Scalar;

/**
 * Holds down a discriminator's slope around what it is shown: γ/2·‖∇D(x)‖² (arXiv:1801.04406), the
 * gradient's norm estimated from one random direction, for DJL cannot differentiate twice: with n
 * standard normal, E[(D(x + σn) − D(x))²] = σ²·‖∇D(x)‖² to first order (as in arXiv:2501.08316,
 * section 3.3).
 *
 * @param strength γ
 * @param deviation σ of the noise that is added to pictures in −1…1
 */
public record GradientPenalty(double strength, double deviation) {

  public GradientPenalty {
    if (!(strength >= 0 && strength <= 1000)) {
      throw new IllegalArgumentException("strength must be 0–1000, was " + strength);
    }
    if (!(deviation > 0 && deviation <= 1)) {
      throw new IllegalArgumentException("deviation must be above 0, at most 1, was " + deviation);
    }
  }

  /** Pictures moved in a random direction: x + σn. */
  public NDArray moved(NDArray pictures, NDArray standardNormal) {
    return pictures.add(standardNormal.mul(Scalar.of(standardNormal, deviation)));
  }

  /**
   * The penalty of each logit.
   *
   * @param here logits at pictures
   * @param there logits at the {@link #moved} pictures
   */
  public NDArray of(NDArray here, NDArray there) {
    NDArray weight = Scalar.of(here, strength / (2 * deviation * deviation));
    return there.sub(here).square().mul(weight);
  }
}
