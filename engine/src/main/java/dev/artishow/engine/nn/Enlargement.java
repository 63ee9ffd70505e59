package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Enlarging by resampling, without anything learnt. */
final class Enlargement {
  /** As DJL's PyTorch engine numbers its ways of resampling. */
  private static final int BILINEAR = 1;

  private Enlargement() {}

  /**
   * Pixel centres joined by straight lines, the border continued: (B, C, H, W) → (B, C, factor·H,
   * factor·W).
   */
  static NDArray bilinear(NDArray x, int factor) {
    Shape shape = x.getShape();
    long[] size = {shape.get(2) * factor, shape.get(3) * factor};
    return Layers.wide(x).getNDArrayInternal().interpolation(size, BILINEAR, false);
  }
}
