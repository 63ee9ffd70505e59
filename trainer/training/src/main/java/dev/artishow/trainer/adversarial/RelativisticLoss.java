package dev.artishow.trainer.adversarial;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * How much more real the real one of a pair is found than the drawn one, as both sides see it
 * (RpGAN, arXiv:1807.00734; R3GAN, arXiv:2501.05441, section 2). Every pair is a task of its own,
 * so that drawing one thing well never makes up for not drawing another: a generator that collapses
 * is no optimum.
 */
public final class RelativisticLoss {
  private RelativisticLoss() {}

  /**
   * Small where each real one is found more real than its drawn one.
   *
   * @param real logits, (B, …)
   * @param drawn of the same shape
   */
  public static NDArray ofDiscriminator(NDArray real, NDArray drawn) {
    return Activation.softPlus(drawn.sub(real));
  }

  /** As {@link #ofDiscriminator}, small where it is fooled. */
  public static NDArray ofGenerator(NDArray real, NDArray drawn) {
    return Activation.softPlus(real.sub(drawn));
  }
}
