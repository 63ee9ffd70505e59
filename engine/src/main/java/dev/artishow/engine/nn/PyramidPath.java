package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Layers.Conv;
import java.util.ArrayList;
import java.util.List;

/**
 * Convolutions that halve the side again and again down to one place a token, and double it on the
 * way back, where what was seen on the way down is added (U-Net, arXiv:1505.04597). Squares of 2 ×
 * 2 pixels become channels first, since full resolution costs most and says least. Residual blocks
 * with group norm are modulated by time and pooled caption (ADM, arXiv:2105.05233).
 *
 * <p>Shapes, beside those of {@link PixelPath}: S side of a level, K its channels.
 */
final class PyramidPath implements PixelPath {
  private static final int SQUARE = 2;

  private final Conv first;
  private final List<Level> levels = new ArrayList<>();
  private final Conv last;
  private final long width;
  private final long tokenSide;

  /** All of one side. */
  private record Level(
      List<ResidualBlock> down, Conv halving, Conv doubling, List<ResidualBlock> up) {}

  PyramidPath(DenoiserSpec spec, PyramidSpec pyramid, Parameters p) {
    width = spec.width();
    tokenSide = spec.resolution() / spec.patch();
    int channels = pyramid.channels();
    long read = (long) spec.channelsRead() * SQUARE * SQUARE;
    first = Conv.of(p, "pyramid.first", 3, Init.fanIn(9 * read), read, channels);
    for (int side = spec.resolution() / SQUARE; side > tokenSide; side /= 2) {
      int deeper = side / 2 == tokenSide ? spec.width() : 2 * channels;
      levels.add(level(spec, pyramid.blocks(), side, channels, deeper, p));
      channels = deeper;
    }
    long drawn = (long) Denoiser.CHANNELS * SQUARE * SQUARE;
    last = Conv.of(p, "pyramid.last", 3, Init.ZERO, pyramid.channels(), drawn);
  }

  private static Level level(
      DenoiserSpec spec, int blocks, int side, int channels, int deeper, Parameters p) {
    String name = "pyramid." + side;
    return new Level(
        ResidualBlock.row(p, name + ".down.", blocks, spec.width(), channels, side),
        Conv.halving(p, name + ".halving", Init.fanIn(16L * channels), channels, deeper),
        Conv.of(p, name + ".doubling", 1, Init.fanIn(deeper), deeper, 4L * channels),
        ResidualBlock.row(p, name + ".up.", blocks, spec.width(), channels, side));
  }

  @Override
  public Reading read(NDArray pixels, NDArray embedded) {
    var seen = new ArrayList<NDArray>();
    NDArray x = first.apply(PixelShuffle.toFeatures(pixels, SQUARE));
    for (Level level : levels) {
      x = ResidualBlock.through(level.down, x, embedded);
      seen.add(x);
      x = level.halving.apply(x);
    }
    NDArray places = x.reshape(x.getShape().get(0), width, tokenSide * tokenSide);
    NDArray tokens = places.transpose(0, 2, 1); // (B, N, D)
    return new Reading() {
      @Override
      public NDArray tokens() {
        return tokens;
      }

      @Override
      public NDArray draw(NDArray drawn) {
        return pixels(drawn, seen, embedded);
      }
    };
  }

  private NDArray pixels(NDArray tokens, List<NDArray> seen, NDArray embedded) {
    NDArray x =
        tokens.transpose(0, 2, 1).reshape(tokens.getShape().get(0), width, tokenSide, tokenSide);
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      NDArray doubled = PixelShuffle.toPixels(level.doubling.apply(x), 2);
      x = ResidualBlock.through(level.up, doubled.add(seen.get(i)), embedded);
    }
    return PixelShuffle.toPixels(last.exactly(x.getNDArrayInternal().relu()), SQUARE);
  }
}
