package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Layers.Linear;
import dev.artishow.engine.nn.Layers.Norm;
import java.util.List;

/**
 * Pictures to tokens: a small pre-norm transformer over patches (ViT, arXiv:2010.11929). Shapes: B
 * pictures, R resolution, P patch, N = (R/P)² tokens, W width.
 */
final class PictureTower {
  private final int patch;
  private final Linear patchIn;
  private final NDArray positions; // (1, N, W)
  private final List<EncoderBlock> blocks;
  private final Norm norm;

  PictureTower(TextEncoderSpec spec, Parameters p) {
    int width = spec.pictureWidth();
    long side = spec.resolution() / spec.patch();
    patch = spec.patch();
    patchIn = Linear.of(p, "picture.patch_in", (long) Denoiser.CHANNELS * patch * patch, width);
    positions = p.get("picture.positions", Init.normal(0.1), 1, side * side, width);
    blocks = EncoderBlock.stack(p, "picture.blocks", spec.pictureDepth(), width, spec.heads());
    norm = Norm.affine(p, "picture.norm", width);
  }

  /**
   * Encodes pictures; their mean over the tokens stands for each.
   *
   * @param pictures (B, 4, R, R)
   * @return (B, N, W)
   */
  NDArray apply(NDArray pictures) {
    NDArray x = Layers.freeing(() -> patchIn.apply(patches(pictures)).add(positions)); // (B, N, W)
    for (EncoderBlock block : blocks) {
      x = block.apply(x, null);
    }
    return norm.apply(x);
  }

  /** (B, 4, R, R) → (B, N, 4·P²). */
  private NDArray patches(NDArray pictures) {
    long batch = pictures.getShape().get(0);
    long channels = pictures.getShape().get(1);
    long side = pictures.getShape().get(2) / patch;
    return pictures
        .reshape(batch, channels, side, patch, side, patch)
        .transpose(0, 2, 4, 1, 3, 5)
        .reshape(batch, side * side, channels * patch * patch);
  }
}
