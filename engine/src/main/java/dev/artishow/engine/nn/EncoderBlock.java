package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Layers.Attention;
import dev.artishow.engine.nn.Layers.FeedForward;
import dev.artishow.engine.nn.Layers.Norm;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A transformer block with the norms before attention and feed-forward (arXiv:2002.04745); silent
 * at the start. Shapes: B examples, N tokens, D width.
 */
record EncoderBlock(Norm norm1, Attention attention, Norm norm2, FeedForward feedForward) {

  /** So many blocks, called {@code name.0}, {@code name.1} and so on. */
  static List<EncoderBlock> stack(Parameters p, String name, int depth, int width, int heads) {
    return IntStream.range(0, depth).mapToObj(i -> of(p, name + "." + i, width, heads)).toList();
  }

  private static EncoderBlock of(Parameters p, String name, int width, int heads) {
    return new EncoderBlock(
        Norm.affine(p, name + ".norm1", width),
        Attention.of(p, name + ".attention", width, heads, Init.ZERO),
        Norm.affine(p, name + ".norm2", width),
        FeedForward.of(p, name + ".feed_forward", width, Init.ZERO));
  }

  /**
   * Mixes tokens.
   *
   * @param x (B, N, D)
   * @param mask added to the scores, (B, 1, 1, N), or null
   * @return (B, N, D)
   */
  NDArray apply(NDArray x, @Nullable NDArray mask) {
    NDArray attended = Layers.freeing(() -> x.add(attention.apply(norm1.apply(x), null, mask)));
    return Layers.freeing(() -> attended.add(feedForward.apply(norm2.apply(attended))));
  }
}
