package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Features of one pixel as a square of pixels (sub-pixel convolution, arXiv:1609.05158). */
final class PixelShuffle {
  private PixelShuffle() {}

  /**
   * Lays features out as pixels.
   *
   * @param features (B, C·F·F, S, S); feature {@code (c·F + dy)·F + dx} becomes channel c of the
   *     pixel dy rows and dx columns into the square
   * @return (B, C, F·S, F·S)
   */
  static NDArray toPixels(NDArray features, int factor) {
    Shape shape = features.getShape();
    long channels = shape.get(1) / factor / factor;
    long rows = shape.get(2);
    long columns = shape.get(3);
    return features
        .reshape(shape.get(0), channels, factor, factor, rows, columns)
        .transpose(0, 1, 4, 2, 5, 3) // (B, C, S, F, S, F)
        .reshape(shape.get(0), channels, rows * factor, columns * factor);
  }

  /**
   * The way back: squares of pixels become features.
   *
   * @param pixels (B, C, F·S, F·S)
   * @return (B, C·F·F, S, S), features as {@link #toPixels} takes them
   */
  static NDArray toFeatures(NDArray pixels, int factor) {
    Shape shape = pixels.getShape();
    long channels = shape.get(1);
    long rows = shape.get(2) / factor;
    long columns = shape.get(3) / factor;
    return pixels
        .reshape(shape.get(0), channels, rows, factor, columns, factor)
        .transpose(0, 1, 3, 5, 2, 4) // (B, C, F, F, S, S)
        .reshape(shape.get(0), channels * factor * factor, rows, columns);
  }
}
