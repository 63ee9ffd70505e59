package dev.artishow.trainer.upscale;

import dev.artishow.trainer.adversarial.GradientPenalty;

/**
 * What an upscaler learns sharpness from: the section {@code upscaler.adversary} of a plan.
 *
 * @param after batches that are learnt from by regression alone
 * @param weight of the discriminator's word, beside the regression's
 * @param channels of the discriminator's first feature maps
 * @param penalty what holds down the discriminator's slope
 */
public record Adversary(long after, double weight, int channels, GradientPenalty penalty) {

  public Adversary {
    UpscalePlan.require(after >= 0, "after", "0 or more", after);
    UpscalePlan.require(weight >= 0 && weight <= 100, "weight", "0–100", weight);
    UpscalePlan.require(channels >= 4 && channels <= 1024, "channels", "4–1024", channels);
  }

  /** Whether a batch is learnt from with the discriminator's word. */
  public boolean hasAWord(long batch) {
    return batch >= after && weight > 0;
  }

  /** How many of the first so many batches the discriminator learns from. */
  long batches(long batches) {
    return weight > 0 ? Math.max(0, batches - after) : 0;
  }
}
