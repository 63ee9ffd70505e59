package dev.artishow.trainer.upscale;

import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.data.Dataset;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How an upscaler is taught: the section {@code upscaler} of a plan.
 *
 * @param resolution side of the pictures that it makes, one that the data set was built with
 * @param factor how much larger these are than those that it is given
 * @param channels of its feature maps
 * @param blocks residual blocks
 * @param crop side of the squares of the small pictures that are trained on, in pixels
 * @param blur small pictures are mixed with their 3 × 3 means, with a weight from 0 to this
 * @param noise Gaussian noise in small pictures, a number for each pixel or for each 2 × 2, of a
 *     deviation from 0 to this; −1…1 is the range
 * @param withoutStyles pictures of these styles are not learnt from
 * @param edgeWeight of errors in the differences between neighbouring pixels, beside errors in
 *     pixels
 * @param adversarialAfter batches that are learnt from by regression alone
 * @param adversarialWeight of the discriminator's word, beside the regression's
 * @param discriminatorChannels of the discriminator's first feature maps
 * @param penalty what holds down the discriminator's slope
 */
public record UpscalePlan(
    int resolution,
    int factor,
    int channels,
    int blocks,
    int crop,
    double blur,
    double noise,
    List<Style> withoutStyles,
    double edgeWeight,
    long adversarialAfter,
    double adversarialWeight,
    int discriminatorChannels,
    GradientPenalty penalty) {

  public UpscalePlan {
    withoutStyles = List.copyOf(withoutStyles);
    int small = new UpscalerSpec(resolution, factor, channels, blocks).inputResolution();
    require(crop >= 4 && crop <= small, "crop", "4–" + small, crop);
    require(crop * factor % 4 == 0, "crop", "such that crop × factor divides by 4", crop);
    require(blur >= 0 && blur <= 1, "blur", "0–1", blur);
    require(noise >= 0 && noise <= 1, "noise", "0–1", noise);
    require(edgeWeight >= 0 && edgeWeight <= 100, "edgeWeight", "0–100", edgeWeight);
    require(adversarialAfter >= 0, "adversarialAfter", "0 or more", adversarialAfter);
    require(
        adversarialWeight >= 0 && adversarialWeight <= 100,
        "adversarialWeight",
        "0–100",
        adversarialWeight);
    require(
        discriminatorChannels >= 4 && discriminatorChannels <= 1024,
        "discriminatorChannels",
        "4–1024",
        discriminatorChannels);
  }

  private static void require(boolean holds, String key, String limit, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }

  /** The network's sizes. */
  public UpscalerSpec spec() {
    return new UpscalerSpec(resolution, factor, channels, blocks);
  }

  /** The pictures of a data set that are learnt from, by index. */
  public IntPredicate pictures(Dataset dataset) {
    return index -> !withoutStyles.contains(dataset.entry(index).style());
  }

  /** Whether a batch is learnt from with the discriminator's word. */
  public boolean isAdversarial(long batch) {
    return batch >= adversarialAfter && adversarialWeight > 0;
  }

  /** How many of the first so many batches a discriminator is learnt from. */
  long adversarialBatches(long batches) {
    return adversarialWeight > 0 ? Math.max(0, batches - adversarialAfter) : 0;
  }
}
