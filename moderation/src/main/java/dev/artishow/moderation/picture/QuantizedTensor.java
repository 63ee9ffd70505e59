package dev.artishow.moderation.picture;

import java.util.List;

/** Numbers of which each is one byte: {@code min + scale × byte}. */
final class QuantizedTensor {
  private final List<Integer> shape;
  private final double min;
  private final double scale;
  private final byte[] bytes;

  /**
   * @param shape its sides, the last one contiguous
   * @param bytes as many as the product of the sides
   */
  QuantizedTensor(List<Integer> shape, double min, double scale, byte[] bytes) {
    if (bytes.length != size(shape)) {
      throw new IllegalArgumentException(
          "a tensor of %s has %d bytes, was %d".formatted(shape, size(shape), bytes.length));
    }
    this.shape = List.copyOf(shape);
    this.min = min;
    this.scale = scale;
    this.bytes = bytes.clone();
  }

  /** How many numbers a shape has. */
  static int size(List<Integer> shape) {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  List<Integer> shape() {
    return shape;
  }

  double min() {
    return min;
  }

  double scale() {
    return scale;
  }

  /** A copy of the bytes. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** The numbers themselves. */
  float[] values() {
    var values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (min + scale * (bytes[i] & 0xff));
    }
    return values;
  }
}
