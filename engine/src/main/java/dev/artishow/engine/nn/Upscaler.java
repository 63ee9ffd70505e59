package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Layers.Conv;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small picture to a larger one: residual blocks at the small picture's side without any
 * normalisation (EDSR, arXiv:1707.02921), whose last features are laid out as pixels (sub-pixel
 * convolution, arXiv:1609.05158) and added to the bilinear enlargement.
 *
 * <p>One that is sketched also reads what the small picture was drawn from, at the large picture's
 * side: pixel by pixel it decides how much of the detail that only the sketch has belongs to the
 * picture. Without a sketch it does as the others.
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
  private final @Nullable Conv gate; // of a sketched one: how much of the sketch's detail is kept

  public Upscaler(UpscalerSpec spec, Parameters p) {
    this.spec = spec;
    int channels = spec.channels();
    long inputs = inputs(spec);
    first = Conv.of(p, "first", 3, Init.fanIn(inputs * 9), inputs, channels);
    blocks =
        IntStream.range(0, spec.blocks())
            .mapToObj(i -> Block.of(p, "blocks." + i, channels, spec.blocks()))
            .toList();
    long subPixels = (long) Denoiser.CHANNELS * spec.factor() * spec.factor();
    last = Conv.of(p, "last", 3, Init.ZERO, channels, subPixels);
    gate = spec.sketched() ? Conv.of(p, "gate", 3, Init.ZERO, channels, gates(spec)) : null;
  }

  private static long inputs(UpscalerSpec spec) {
    return Denoiser.CHANNELS + (spec.sketched() ? EnlargingSketch.channels(spec) : 0);
  }

  /** One for each pixel of the large picture, the same for its channels. */
  private static long gates(UpscalerSpec spec) {
    return (long) spec.factor() * spec.factor();
  }

  public UpscalerSpec spec() {
    return spec;
  }

  /** As the other, without a sketch. */
  public NDArray enlarge(NDArray small) {
    return gate == null
        ? Layers.freeing(() -> corrected(small, features(small.add(1))))
        : enlarge(small, EnlargingSketch.none(small, spec.factor()));
  }

  /**
   * Enlarges. A fresh network's answer is {@link #bilinear}.
   *
   * @param small (B, C, S, S)
   * @param sketch not looked at by a network that is not sketched
   * @return (B, C, F·S, F·S), where the correction led it perhaps beyond −1…1
   */
  public NDArray enlarge(NDArray small, EnlargingSketch sketch) {
    Conv gate = this.gate;
    if (gate == null) {
      return enlarge(small);
    }
    return Layers.freeing(
        () -> {
          NDArray x = features(small.add(1).concat(sketch.features(spec.factor()), 1));
          NDArray kept = PixelShuffle.toPixels(gate.exactly(x), spec.factor());
          return corrected(small, x).add(sketch.detail(spec.factor()).mul(kept));
        });
  }

  /**
   * Of pixels from 0, so that the convolutions' padding is a transparent border.
   *
   * @param pixels (B, inputs, S, S)
   * @return (B, channels, S, S)
   */
  private NDArray features(NDArray pixels) {
    NDArray x = first.apply(pixels);
    for (Block block : blocks) {
      NDArray before = x;
      x = Layers.freeing(() -> block.apply(before));
    }
    return x;
  }

  private NDArray corrected(NDArray small, NDArray features) {
    NDArray correction = PixelShuffle.toPixels(last.exactly(features), spec.factor());
    return bilinear(small, spec.factor()).add(correction);
  }

  /** The enlargement that the network corrects, (B, C, S, S) → (B, C, F·S, F·S). */
  public static NDArray bilinear(NDArray small, int factor) {
    return Enlargement.bilinear(small, factor);
  }

  /** Arithmetic of one picture in FLOP, two per multiply-add; element-wise work is not counted. */
  public static double flop(UpscalerSpec spec) {
    double channels = spec.channels();
    double subPixels = (double) Denoiser.CHANNELS * spec.factor() * spec.factor();
    double outputs = subPixels + (spec.sketched() ? gates(spec) : 0);
    double weights = 9 * channels * (inputs(spec) + 2.0 * spec.blocks() * channels + outputs);
    return 2 * weights * spec.inputResolution() * spec.inputResolution();
  }
}
