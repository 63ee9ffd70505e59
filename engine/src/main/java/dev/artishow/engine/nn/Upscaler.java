package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Layers.Conv;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A small picture to a larger one: residual blocks at the small picture's side without any
 * normalisation (EDSR, arXiv:1707.02921), whose last features are laid out as pixels (sub-pixel
 * convolution, arXiv:1609.05158) and added to the bilinear enlargement.
 *
 * <p>Colours are premultiplied by alpha on both sides, so that what is transparent has no colour
 * that could bleed into an edge, and the bilinear enlargement never has more colour than alpha. The
 * correction may: whoever turns the result into a picture holds colours to alpha ({@code
 * PictureCodec} does). What lies beyond the border counts as transparent.
 *
 * <p>Shapes: B pictures, C = 4 channels (premultiplied RGBA in −1…1), S side of the given picture,
 * which need not be the spec's, F factor.
 */
public final class Upscaler {
  private record Block(Conv conv1, Conv conv2) {
    static Block of(Parameters p, String name, int channels, int blocks) {
      long window = channels * 9L;
      return new Block(
          Conv.of(p, name + ".conv1", 3, Init.fanIn(window / 2), channels, channels),
          Conv.of(p, name + ".conv2", 3, Init.fanIn(window * blocks), channels, channels));
    }

    NDArray apply(NDArray x) {
      return x.add(conv2.apply(conv1.apply(x).getNDArrayInternal().relu()));
    }
  }

  private final UpscalerSpec spec;
  private final Conv first;
  private final List<Block> blocks;
  private final Conv last;

  public Upscaler(UpscalerSpec spec, Parameters p) {
    this.spec = spec;
    int channels = spec.channels();
    first = Conv.of(p, "first", 3, Init.fanIn(Denoiser.CHANNELS * 9L), Denoiser.CHANNELS, channels);
    blocks =
        IntStream.range(0, spec.blocks())
            .mapToObj(i -> Block.of(p, "blocks." + i, channels, spec.blocks()))
            .toList();
    long subPixels = (long) Denoiser.CHANNELS * spec.factor() * spec.factor();
    last = Conv.of(p, "last", 3, Init.ZERO, channels, subPixels);
  }

  public UpscalerSpec spec() {
    return spec;
  }

  /**
   * Enlarges. A fresh network's answer is {@link #bilinear}.
   *
   * @param small (B, C, S, S)
   * @return (B, C, F·S, F·S), where the correction led it perhaps beyond −1…1
   */
  public NDArray enlarge(NDArray small) {
    return Layers.freeing(
        () -> {
          // from 0, so that the convolutions' padding is a transparent border
          NDArray x = first.apply(small.add(1));
          for (Block block : blocks) {
            NDArray before = x;
            x = Layers.freeing(() -> block.apply(before));
          }
          NDArray correction = PixelShuffle.toPixels(last.exactly(x), spec.factor());
          return bilinear(small, spec.factor()).add(correction);
        });
  }

  /** The enlargement that the network corrects, (B, C, S, S) → (B, C, F·S, F·S). */
  public static NDArray bilinear(NDArray small, int factor) {
    return Enlargement.bilinear(small, factor);
  }

  /** Arithmetic of one picture in FLOP, two per multiply-add; element-wise work is not counted. */
  public static double flop(UpscalerSpec spec) {
    double channels = spec.channels();
    double subPixels = (double) Denoiser.CHANNELS * spec.factor() * spec.factor();
    double weights =
        9 * channels * (Denoiser.CHANNELS + 2.0 * spec.blocks() * channels + subPixels);
    return 2 * weights * spec.inputResolution() * spec.inputResolution();
  }
}
