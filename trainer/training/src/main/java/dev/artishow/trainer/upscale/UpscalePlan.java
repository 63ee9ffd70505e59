package dev.artishow.trainer.upscale;

import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.examples.EnlargingSketchOdds;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How an upscaler is taught: the section {@code upscaler} of a plan.
 *
 * @param resolution side of the pictures that it makes, one that the data set was built with
 * @param factor how much larger these are than those that it is given
 * @param channels of its feature maps
 * @param blocks residual blocks
 * @param crop side of the squares of the small pictures that are trained on, in pixels
 * @param withoutStyles pictures of these styles are not learnt from
 * @param edgeWeight of errors in the differences between neighbouring pixels, beside errors in
 *     pixels
 * @param worsening what the small pictures go through
 * @param sketches the network reads sketches of the large pictures if there are any
 * @param adversary what it learns sharpness from
 */
public record UpscalePlan(
    int resolution,
    int factor,
    int channels,
    int blocks,
    int crop,
    List<Style> withoutStyles,
    double edgeWeight,
    Worsening worsening,
    Optional<EnlargingSketchOdds> sketches,
    Adversary adversary) {

  public UpscalePlan {
    withoutStyles = List.copyOf(withoutStyles);
    int small = new UpscalerSpec(resolution, factor, channels, blocks).inputResolution();
    require(crop >= 4 && crop <= small, "crop", "4–" + small, crop);
    require(crop * factor % 4 == 0, "crop", "such that crop × factor divides by 4", crop);
    require(edgeWeight >= 0 && edgeWeight <= 100, "edgeWeight", "0–100", edgeWeight);
  }

  static void require(boolean holds, String key, String limit, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }

  /** The network's sizes. */
  public UpscalerSpec spec() {
    return new UpscalerSpec(resolution, factor, channels, blocks, sketches.isPresent());
  }

  /** The pictures of a data set that are learnt from, by index. */
  public IntPredicate pictures(Dataset dataset) {
    return index -> !withoutStyles.contains(dataset.entry(index).style());
  }
}
