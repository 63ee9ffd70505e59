package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Fixed enlargements by whole factors, by the numbers that DJL's PyTorch engine has for them. */
enum Enlargement {
  /** Every pixel a square. */
  NEAREST(0),
  /** Pixel centres joined by straight lines, the border continued. */
  BILINEAR(1);

  private final int mode;

  Enlargement(int mode) {
    this.mode = mode;
  }

  /** (B, C, H, W) → (B, C, factor·H, factor·W). */
  NDArray apply(NDArray x, int factor) {
    Shape shape = x.getShape();
    long[] size = {shape.get(2) * factor, shape.get(3) * factor};
    return x.getNDArrayInternal().interpolation(size, mode, false);
  }
}
