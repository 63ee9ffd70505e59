package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Layers.Conv;
import dev.artishow.engine.nn.Layers.Linear;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Noise and a caption to a picture in one pass: residual blocks that double the side, whose
 * features are scaled and shifted by what noise and pooled caption say together (DF-GAN,
 * arXiv:2008.05865, sections 3.1 and 3.3).
 *
 * <p>Shapes: B pictures, Z noise, D text width, C feature channels, R resolution, S side of a
 * feature map.
 */
public final class GanGenerator {
  private static final float LEAK = 0.2f;
  private static final double AFFINE_DEVIATION = 0.02;

  /**
   * Doubles the side and adds two convolutions' correction. In and out are channels. The side is
   * doubled after the first convolution and, in the shortcut, after the only one: a quarter of the
   * work of doubling before, and for the shortcut the same numbers.
   */
  private record Block(int in, int out, Linear affine, Conv conv1, Conv conv2, Conv shortcut) {
    static Block of(Parameters p, String name, int in, int out, int condition) {
      return new Block(
          in,
          out,
          Linear.of(
              p, name + ".affine", Init.normal(AFFINE_DEVIATION), condition, 4L * in + 4L * out),
          Conv.of(p, name + ".conv1", 3, Init.fanIn(in * 9L / 2), in, out),
          Conv.of(p, name + ".conv2", 3, Init.fanIn(out * 9L), out, out),
          Conv.of(p, name + ".shortcut", 1, Init.fanIn(in), in, out));
    }

    /**
     * @param x (B, in, S, S)
     * @param condition (B, Z + D)
     * @return (B, out, 2S, 2S)
     */
    NDArray apply(NDArray x, NDArray condition) {
      NDList scales = // scale and shift, twice before either convolution: (B, channels, 1, 1)
          affine
              .apply(condition)
              .expandDims(2)
              .expandDims(3)
              .split(
                  new long[] {
                    in,
                    2L * in,
                    3L * in,
                    4L * in,
                    4L * in + out,
                    4L * in + 2L * out,
                    4L * in + 3L * out
                  },
                  1);
      NDArray y = conv1.apply(bent(bent(x, scales, 0), scales, 2));
      y = conv2.apply(doubled(bent(bent(y, scales, 4), scales, 6)));
      return y.add(doubled(shortcut.apply(x)));
    }

    private static NDArray bent(NDArray x, NDList scales, int at) {
      return leaky(x.mul(scales.get(at).add(1)).add(scales.get(at + 1)));
    }
  }

  private final GanSpec spec;
  private final TextEncoder textEncoder;
  private final Linear first;
  private final List<Block> blocks;
  private final Conv last;

  /** With a text encoder of its own, all of whose parameters are among {@code p}. */
  public GanGenerator(GanSpec spec, Parameters p) {
    this(spec, new TextEncoder(spec.text(), p), p);
  }

  /**
   * With a text encoder whose parameters are elsewhere.
   *
   * @param textEncoder of the size that {@code spec} says
   */
  public GanGenerator(GanSpec spec, TextEncoder textEncoder, Parameters p) {
    this.spec = spec;
    this.textEncoder = textEncoder;
    int channels = spec.channels();
    first =
        Linear.of(
            p, "noise", spec.noise(), (long) channels * GanSpec.FIRST_SIDE * GanSpec.FIRST_SIDE);
    int doublings = spec.doublings();
    blocks =
        IntStream.range(0, doublings)
            .mapToObj(
                i ->
                    Block.of(
                        p,
                        "blocks." + i,
                        channels,
                        i + 1 < doublings ? channels : channels / 2,
                        spec.noise() + spec.width()))
            .toList();
    last = Conv.of(p, "last", 3, Init.fanIn(channels / 2 * 9L), channels / 2L, Denoiser.CHANNELS);
  }

  public GanSpec spec() {
    return spec;
  }

  /**
   * Encodes captions.
   *
   * @param tokens ids padded with 0, (B, T) int64
   * @return (B, D)
   */
  public NDArray condition(NDArray tokens) {
    return Layers.freeing(() -> textEncoder.apply(tokens).pooled());
  }

  /**
   * Draws.
   *
   * @param noise standard normal, (B, Z)
   * @param caption as {@link #condition} gives it, (B, D)
   * @return premultiplied RGBA in −1…1, (B, 4, R, R)
   */
  public NDArray generate(NDArray noise, NDArray caption) {
    return Layers.freeing(
        () -> {
          long batch = noise.getShape().get(0);
          NDArray condition = NDArrays.concat(new NDList(noise, caption), 1);
          NDArray x =
              first
                  .apply(noise)
                  .reshape(batch, spec.channels(), GanSpec.FIRST_SIDE, GanSpec.FIRST_SIDE);
          for (Block block : blocks) {
            NDArray before = x;
            x = Layers.freeing(() -> block.apply(before, condition));
          }
          return last.exactly(leaky(x)).tanh();
        });
  }

  /**
   * Arithmetic of drawing one picture in FLOP, two per multiply-add: convolutions and products, the
   * caption not counted.
   */
  public static double flop(GanSpec spec) {
    double condition = spec.noise() + spec.width();
    double channels = spec.channels();
    double side = GanSpec.FIRST_SIDE;
    double sum = spec.noise() * channels * side * side;
    for (int i = 1; i <= spec.doublings(); i++) {
      double out = i < spec.doublings() ? channels : channels / 2;
      sum += condition * 4 * (channels + out);
      sum += side * side * (10 * channels * out + 4 * 9 * out * out);
      side *= 2;
    }
    return 2 * (sum + side * side * 9 * channels / 2 * Denoiser.CHANNELS);
  }

  private static NDArray leaky(NDArray x) {
    return x.getNDArrayInternal().leakyRelu(LEAK);
  }

  /**
   * Without steps between pixels, which the convolutions after it would turn into a weave: (B, C,
   * S, S) → (B, C, 2S, 2S).
   */
  private static NDArray doubled(NDArray x) {
    return Enlargement.bilinear(x, 2);
  }
}
