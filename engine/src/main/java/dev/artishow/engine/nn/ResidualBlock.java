package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Layers.Conv;
import dev.artishow.engine.nn.Layers.Linear;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two convolutions beside what goes in, with group norm; what the second one reads is modulated by
 * time and pooled caption (ADM, arXiv:2105.05233). Shapes: B pictures, K channels, S side, D width.
 */
record ResidualBlock(Conv conv1, Conv conv2, Linear modulation, GroupNorm norm) {
  static ResidualBlock of(Parameters p, String name, int width, int channels, int side) {
    return new ResidualBlock(
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

  /** So many in a row. */
  static List<ResidualBlock> row(
      Parameters p, String name, int blocks, int width, int channels, int side) {
    return IntStream.range(0, blocks)
        .mapToObj(i -> of(p, name + i, width, channels, side))
        .toList();
  }

  /** What a row of them makes of (B, K, S, S). */
  static NDArray through(List<ResidualBlock> blocks, NDArray x, NDArray embedded) {
    NDArray y = x;
    for (ResidualBlock block : blocks) {
      NDArray before = y;
      y = Layers.freeing(() -> block.apply(before, embedded));
    }
    return y;
  }
}
