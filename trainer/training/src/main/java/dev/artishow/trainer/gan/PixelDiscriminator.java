package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.Init;
import dev.artishow.engine.nn.Layers;
import dev.artishow.engine.nn.Layers.Conv;
import dev.artishow.engine.nn.Layers.Linear;
import dev.artishow.engine.nn.Parameters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges pixels: blocks that halve the side down to 4, where the caption is laid beside every
 * pixel's features (one-way output of DF-GAN, arXiv:2008.05865, sections 3.2 and 3.3). No
 * normalisation, as in R3GAN (arXiv:2501.05441).
 *
 * <p>Shapes: B pictures, C = 4 channels (premultiplied RGBA in −1…1), R resolution, F features, D
 * width of the caption.
 */
final class PixelDiscriminator implements Discriminator {
  private static final float LEAK = 0.2f;
  private static final int LAST_SIDE = 4;
  private static final Shape TWO = new Shape(2, 2);
  private static final Shape ZERO = new Shape(0, 0);

  /** Halves the side: the mean of four pixels, corrected by two convolutions. */
  private record Block(Conv halving, Conv conv, Conv shortcut) {
    static Block of(Parameters p, String name, int in, int out) {
      return new Block(
          Conv.halving(p, name + ".halving", Init.fanIn(in * 16L / 2), in, out),
          Conv.of(p, name + ".conv", 3, Init.fanIn(out * 9L), out, out),
          Conv.of(p, name + ".shortcut", 1, Init.fanIn(in), in, out));
    }

    NDArray apply(NDArray x) {
      NDArray corrected = conv.apply(leaky(halving.apply(x)));
      return leaky(shortcut.apply(Pool.avgPool2d(x, TWO, TWO, ZERO, false, true)).add(corrected));
    }
  }

  private final Conv in;
  private final Conv look;
  private final List<Block> blocks;
  private final Linear captionIn;
  private final Conv join;
  private final Linear out;

  /**
   * @param resolution a power of two, 8 or more
   * @param features F, at a side of 4; half as many at each larger one
   * @param captionWidth D
   */
  PixelDiscriminator(int resolution, int features, int captionWidth, Parameters p) {
    int halvings = Integer.numberOfTrailingZeros(resolution / 2 / LAST_SIDE);
    int first = features >> halvings;
    int captionFeatures = features / 4;
    int joined = features / 2;
    in = Conv.halving(p, "in", Init.fanIn(Denoiser.CHANNELS * 16L / 2), Denoiser.CHANNELS, first);
    look = Conv.of(p, "look", 3, Init.fanIn(first * 9L / 2), first, first);
    blocks =
        IntStream.range(0, halvings)
            .mapToObj(i -> Block.of(p, "blocks." + i, first << i, first << (i + 1)))
            .toList();
    captionIn = Linear.of(p, "caption", captionWidth, captionFeatures);
    long both = (long) features + captionFeatures;
    join = Conv.of(p, "join", 3, Init.fanIn(both * 9 / 2), both, joined);
    out = Linear.of(p, "out", (long) joined * LAST_SIDE * LAST_SIDE, 1);
  }

  private static NDArray leaky(NDArray x) {
    return x.getNDArrayInternal().leakyRelu(LEAK);
  }

  @Override
  public NDArray look(Seen seen) {
    return seen.pictures();
  }

  /** (B, C, R, R) → (B, F, 4, 4). */
  @Override
  public NDArray features(NDArray pictures) {
    return Layers.freeing(
        () -> {
          NDArray x = leaky(look.apply(leaky(in.apply(pictures))));
          for (Block block : blocks) {
            NDArray before = x;
            x = Layers.freeing(() -> block.apply(before));
          }
          return x;
        });
  }

  @Override
  public NDArray score(NDArray features, NDArray captions) {
    return Layers.freeing(
        () -> {
          NDArray words = captionIn.apply(captions); // (B, D′)
          NDArray everywhere =
              words
                  .expandDims(2)
                  .expandDims(3)
                  .broadcast(
                      words.getShape().get(0), words.getShape().get(1), LAST_SIDE, LAST_SIDE);
          NDArray both = NDArrays.concat(new NDList(features, everywhere), 1);
          NDArray joined = leaky(join.apply(both));
          return out.exactly(joined.reshape(joined.getShape().get(0), -1)).squeeze(1);
        });
  }

  /** Arithmetic of seeing and judging one picture in FLOP, two per multiply-add. */
  static double flop(int resolution, int features) {
    int halvings = Integer.numberOfTrailingZeros(resolution / 2 / LAST_SIDE);
    double first = features >> halvings;
    double side = resolution / 2.0;
    double sum = side * side * first * (16 * Denoiser.CHANNELS + 9 * first);
    for (int i = 0; i < halvings; i++) {
      side /= 2;
      double in = first * (1 << i);
      sum += side * side * 2 * in * (16 * in + 9 * 2 * in + in);
    }
    return 2 * (sum + side * side * 9 * 1.25 * features * 0.5 * features);
  }
}
