package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Init;
import dev.artishow.engine.nn.Layers;
import dev.artishow.engine.nn.Layers.Conv;
import dev.artishow.engine.nn.Parameters;

/**
 * Tells real sharp pictures from enlarged ones, patch by patch of 30 × 30 pixels (arXiv:1611.07004,
 * section 3.2.2), in sight of the small picture.
 *
 * <p>Shapes: B pictures, C = 4 channels (premultiplied RGBA in −1…1), S side.
 */
final class PatchDiscriminator {
  private static final float LEAK = 0.2f;

  private final Conv in;
  private final Conv look;
  private final Conv down;
  private final Conv lookAgain;
  private final Conv out;

  /**
   * @param channels of the feature maps at half the side; those at a quarter have twice as many
   */
  PatchDiscriminator(int channels, Parameters p) {
    long inputs = 2L * Squares.CHANNELS;
    long many = 2L * channels;
    in = Conv.halving(p, "in", Init.fanIn(inputs * 16 / 2), inputs, channels);
    look = Conv.of(p, "look", 3, Init.fanIn(channels * 9L / 2), channels, channels);
    down = Conv.halving(p, "down", Init.fanIn(channels * 16L / 2), channels, many);
    lookAgain = Conv.of(p, "look_again", 3, Init.fanIn(many * 9 / 2), many, many);
    out = Conv.of(p, "out", 3, Init.fanIn(many * 9), many, 1);
  }

  /**
   * Logits, high for what looks real.
   *
   * @param pictures (B, C, S, S)
   * @param base the small pictures' bilinear enlargements, of the same shape
   * @return (B, S/4 · S/4)
   */
  NDArray score(NDArray pictures, NDArray base) {
    return Layers.freeing(
        () -> {
          NDArray x = NDArrays.concat(new NDList(pictures, base), 1);
          for (Conv conv : new Conv[] {in, look, down, lookAgain}) {
            x = conv.apply(x).getNDArrayInternal().leakyRelu(LEAK);
          }
          return out.exactly(x).reshape(pictures.getShape().get(0), -1);
        });
  }

  /**
   * Convolution FLOP of scoring one picture.
   *
   * @param side of the picture in pixels
   * @param channels as given to the constructor
   */
  static double flop(int side, int channels) {
    double half = side / 2.0;
    double quarter = half / 2;
    double many = 2.0 * channels;
    double atHalf = channels * (16 * 2.0 * Squares.CHANNELS + 9 * channels);
    double atQuarter = many * (16 * channels + 9 * many + 9);
    return 2 * (half * half * atHalf + quarter * quarter * atQuarter);
  }
}
