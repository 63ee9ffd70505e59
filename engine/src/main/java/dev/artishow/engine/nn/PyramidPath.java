package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;
import dev.artishow.engine.nn.Layers.Conv;
import dev.artishow.engine.nn.Layers.Linear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
  private record Level(List<Block> down, Conv halving, Conv doubling, List<Block> up) {}

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
        blocks(spec, p, name + ".down.", blocks, channels, side),
        Conv.halving(p, name + ".halving", Init.fanIn(16L * channels), channels, deeper),
        Conv.of(p, name + ".doubling", 1, Init.fanIn(deeper), deeper, 4L * channels),
        blocks(spec, p, name + ".up.", blocks, channels, side));
  }

  private static List<Block> blocks(
      DenoiserSpec spec, Parameters p, String name, int blocks, int channels, int side) {
    return IntStream.range(0, blocks)
        .mapToObj(i -> Block.of(p, name + i, spec.width(), channels, side))
        .toList();
  }

  @Override
  public Reading read(NDArray pixels, NDArray embedded) {
    var seen = new ArrayList<NDArray>();
    NDArray x = first.apply(PixelShuffle.toFeatures(pixels, SQUARE));
    for (Level level : levels) {
      x = through(level.down, x, embedded);
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
      x = through(level.up, doubled.add(seen.get(i)), embedded);
    }
    return PixelShuffle.toPixels(last.exactly(x.getNDArrayInternal().relu()), SQUARE);
  }

  private static NDArray through(List<Block> blocks, NDArray x, NDArray embedded) {
    NDArray y = x;
    for (Block block : blocks) {
      NDArray before = y;
      y = Layers.freeing(() -> block.apply(before, embedded));
    }
    return y;
  }

  /** Two convolutions beside what goes in; what the second one reads is modulated. */
  private record Block(Conv conv1, Conv conv2, Linear modulation, GroupNorm norm) {
    static Block of(Parameters p, String name, int width, int channels, int side) {
      return new Block(
          Conv.of(p, name + ".conv1", 3, Init.fanIn(9L * channels / 2), channels, channels),
          Conv.of(p, name + ".conv2", 3, Init.ZERO, channels, channels),
          Linear.of(p, name + ".modulation", Init.ZERO, width, 2L * channels),
          GroupNorm.of(p, channels, side));
    }

    /**
     * One block.
     *
     * @param x (B, K, S, S)
     * @param embedded time and pooled caption, (B, D)
     */
    NDArray apply(NDArray x, NDArray embedded) {
      long batch = x.getShape().get(0);
      NDList parts = // scale, shift: (B, K, 1, 1)
          modulation.apply(embedded).reshape(batch, -1, 1, 1).split(2, 1);
      NDArray y = conv1.apply(norm.apply(x).getNDArrayInternal().relu());
      y = norm.apply(y).mul(parts.get(0).add(1)).add(parts.get(1));
      return x.add(conv2.apply(y.getNDArrayInternal().relu()));
    }
  }

  /** Mean 0 and variance 1 over a group of channels and all places (arXiv:1803.08494). */
  private record GroupNorm(NDArray ones, NDArray zeros) {
    private static final float EPSILON = 1e-5f;

    static GroupNorm of(Parameters p, int channels, int side) {
      int values = channels / PyramidSpec.GROUPS * side * side;
      var ones = new float[values];
      Arrays.fill(ones, 1);
      return new GroupNorm(p.constant(ones, values), p.constant(new float[values], values));
    }

    NDArray apply(NDArray x) {
      Shape shape = x.getShape();
      NDArray groups = x.reshape(shape.get(0), PyramidSpec.GROUPS, ones.size());
      return LayerNorm.layerNorm(groups, ones.getShape(), ones, zeros, EPSILON)
          .singletonOrThrow()
          .reshape(shape);
    }
  }
}
