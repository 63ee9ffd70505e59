package dev.artishow.moderation.picture;

import java.util.function.DoubleUnaryOperator;

/** Every number goes into every one of the result. */
final class DenseLayer {
  private final MatrixProduct product;

  DenseLayer(ClassifierFile file, String name) {
    this.product =
        new MatrixProduct(
            file.tensor(name + "/kernel").values(), file.tensor(name + "/bias").values());
  }

  float[] of(float[] values) {
    return product.of(values);
  }

  /** As {@link #of(float[])}, nothing below 0. */
  float[] rectified(float[] values) {
    return map(of(values), value -> Math.max(0, value));
  }

  /** As {@link #of(float[])}, as shares of 1. */
  float[] shares(float[] values) {
    float[] result = of(values);
    double max = Double.NEGATIVE_INFINITY;
    for (float one : result) {
      max = Math.max(max, one);
    }
    double highest = max;
    map(result, value -> Math.exp(value - highest));
    double sum = 0;
    for (float one : result) {
      sum += one;
    }
    double total = sum;
    return map(result, value -> value / total);
  }

  private static float[] map(float[] values, DoubleUnaryOperator change) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) change.applyAsDouble(values[i]);
    }
    return values;
  }
}
