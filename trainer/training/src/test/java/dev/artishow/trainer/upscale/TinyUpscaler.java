package dev.artishow.trainer.upscale;

import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.examples.TestingExamples;
import java.util.List;

/** An upscaler from 4 pixels to 8, small enough to train in a test. */
public final class TinyUpscaler {
  static final GradientPenalty PENALTY = new GradientPenalty(1, 0.05);

  private TinyUpscaler() {}

  static UpscalePlan plan(int crop, double noise, long adversarialAfter) {
    return new UpscalePlan(
        8, 2, 8, 1, crop, 0.3, noise, List.of(), 1, adversarialAfter, 0.1, 4, PENALTY);
  }

  /** With a discriminator from that many steps on. */
  public static UpscaleTask task(long adversarialAfter) {
    return new UpscaleTask(
        plan(4, 0.05, adversarialAfter),
        TestingExamples.squares(),
        TestingExamples.squares(),
        6,
        1);
  }
}
