package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Layers.Conv;
import dev.artishow.engine.nn.Layers.Linear;
import dev.artishow.engine.nn.Layers.Norm;
import java.util.List;
import java.util.Optional;

/**
 * A token for each square patch of pixels (ViT, arXiv:2010.11929), and a convolutional head at full
 * resolution that mends the borders between them, and a {@link Mender} after it if there is one. P
 * is the patch's side.
 */
final class PatchPath implements PixelPath {
  private final DenoiserSpec spec;
  private final Linear patchIn;
  private final Norm lastNorm;
  private final NDArray lastTable; // (1, 2, D)
  private final Linear patchOut;
  private final List<Conv> head;
  private final Optional<Mender> mender;

  PatchPath(DenoiserSpec spec, Parameters p) {
    this.spec = spec;
    int width = spec.width();
    long pixels = (long) spec.patch() * spec.patch();
    patchIn = Linear.of(p, "patch_in", spec.channelsRead() * pixels, width);
    lastNorm = Norm.plain(p, width);
    lastTable = p.get("last.table", Init.ZERO, 1, 2, width);
    patchOut = Linear.of(p, "patch_out", Init.ZERO, width, Denoiser.CHANNELS * pixels);
    int channels = spec.headChannels();
    long seen = Denoiser.CHANNELS + (long) spec.channelsRead();
    head =
        List.of(
            Conv.of(p, "head.0", 3, Init.fanIn(seen * 9 / 2), seen, channels),
            Conv.of(p, "head.1", 3, Init.fanIn(channels * 9L / 2), channels, channels),
            Conv.of(p, "head.2", 3, Init.ZERO, channels, Denoiser.CHANNELS));
    mender = spec.mender().map(sizes -> new Mender(spec, sizes, p));
  }

  @Override
  public Reading read(NDArray pixels, NDArray embedded) {
    NDArray tokens = patchIn.apply(toPatches(pixels)); // (B, N, D)
    return new Reading() {
      @Override
      public NDArray tokens() {
        return tokens;
      }

      @Override
      public NDArray draw(NDArray drawn) {
        NDList last = embedded.expandDims(1).add(lastTable).split(2, 1); // shift, scale: (B, 1, D)
        NDArray normed = lastNorm.apply(drawn).mul(last.get(1).add(1)).add(last.get(0));
        NDArray rough = toPixels(patchOut.exactly(normed));
        NDArray mended = rough.add(mended(rough, pixels));
        return mender.map(more -> mended.add(more.mended(mended, pixels, embedded))).orElse(mended);
      }
    };
  }

  /** The head's correction, (B, C, R, R). */
  private NDArray mended(NDArray rough, NDArray pixels) {
    NDArray y = NDArrays.concat(new NDList(rough, pixels), 1);
    y = head.get(0).apply(y).getNDArrayInternal().relu();
    y = head.get(1).apply(y).getNDArrayInternal().relu();
    return head.get(2).exactly(y);
  }

  /** (B, I, R, R) → (B, N, I·P·P). */
  private NDArray toPatches(NDArray pixels) {
    long batch = pixels.getShape().get(0);
    long channels = pixels.getShape().get(1);
    long side = spec.resolution() / spec.patch();
    return pixels
        .reshape(batch, channels, side, spec.patch(), side, spec.patch())
        .transpose(0, 2, 4, 1, 3, 5)
        .reshape(batch, side * side, channels * spec.patch() * spec.patch());
  }

  /** (B, N, C·P·P) → (B, C, R, R). */
  private NDArray toPixels(NDArray patches) {
    long batch = patches.getShape().get(0);
    long side = spec.resolution() / spec.patch();
    return patches
        .reshape(batch, side, side, Denoiser.CHANNELS, spec.patch(), spec.patch())
        .transpose(0, 3, 1, 4, 2, 5)
        .reshape(batch, Denoiser.CHANNELS, spec.resolution(), spec.resolution());
  }
}
