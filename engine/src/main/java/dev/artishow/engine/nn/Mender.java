package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Layers.Conv;
import java.util.List;

/**
 * A small U-Net (arXiv:1505.04597) that corrects what a transformer over patches predicted, from
 * the pixels themselves: a token has no room for all that a patch of the noisy picture and of its
 * sketch show. Squares of 2 × 2 pixels become channels first; its last convolution starts at 0, so
 * that at first it corrects nothing.
 *
 * <p>Shapes: B pictures, I channels that are read, C = 4 channels that are drawn, R resolution, D
 * width, K channels at half the side, twice as many at a quarter.
 */
final class Mender {
  private static final int SQUARE = 2;

  private final Conv first;
  private final List<ResidualBlock> down;
  private final Conv halving;
  private final List<ResidualBlock> middle;
  private final Conv doubling;
  private final List<ResidualBlock> up;
  private final Conv last;

  Mender(DenoiserSpec spec, PyramidSpec sizes, Parameters p) {
    int channels = sizes.channels();
    int side = spec.resolution() / SQUARE;
    long read = (long) (Denoiser.CHANNELS + spec.channelsRead()) * SQUARE * SQUARE;
    first = Conv.of(p, "mender.first", 3, Init.fanIn(9 * read), read, channels);
    down = ResidualBlock.row(p, "mender.down.", sizes.blocks(), spec.width(), channels, side);
    halving =
        Conv.halving(p, "mender.halving", Init.fanIn(16L * channels), channels, 2L * channels);
    middle =
        ResidualBlock.row(
            p, "mender.middle.", sizes.blocks(), spec.width(), 2 * channels, side / 2);
    doubling =
        Conv.of(p, "mender.doubling", 1, Init.fanIn(2L * channels), 2L * channels, 4L * channels);
    up = ResidualBlock.row(p, "mender.up.", sizes.blocks(), spec.width(), channels, side);
    long drawn = (long) Denoiser.CHANNELS * SQUARE * SQUARE;
    last = Conv.of(p, "mender.last", 3, Init.ZERO, channels, drawn);
  }

  /**
   * The correction.
   *
   * @param rough what was predicted, (B, C, R, R)
   * @param pixels what that was predicted from, (B, I, R, R)
   * @param embedded time and pooled caption, (B, D)
   * @return (B, C, R, R)
   */
  NDArray mended(NDArray rough, NDArray pixels, NDArray embedded) {
    NDArray all = NDArrays.concat(new NDList(rough, pixels), 1);
    NDArray x = first.apply(PixelShuffle.toFeatures(all, SQUARE));
    NDArray seen = ResidualBlock.through(down, x, embedded);
    NDArray deep = ResidualBlock.through(middle, halving.apply(seen), embedded);
    NDArray doubled = PixelShuffle.toPixels(doubling.apply(deep), SQUARE).add(seen);
    NDArray y = ResidualBlock.through(up, doubled, embedded);
    return PixelShuffle.toPixels(last.exactly(y.getNDArrayInternal().relu()), SQUARE);
  }
}
