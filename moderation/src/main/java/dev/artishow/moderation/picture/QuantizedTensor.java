package dev.artishow.moderation.picture;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers of which each is one byte: {@code min + scale × byte}.
 *
 * @param shape its sides, the last one contiguous
 * @param bytes as many as the product of the sides
 */
record QuantizedTensor(List<Integer> shape, double min, double scale, byte[] bytes) {
  QuantizedTensor {
    shape = List.copyOf(shape);
    if (bytes.length != size(shape)) {
      throw new IllegalArgumentException(
          "a tensor of %s has %d bytes, was %d".formatted(shape, size(shape), bytes.length));
    }
  }

  static int size(List<Integer> shape) {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  /** The numbers themselves. */
  float[] values() {
    var values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (min + scale * (bytes[i] & 0xff));
    }
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuantizedTensor that
        && shape.equals(that.shape)
        && min == that.min
        && scale == that.scale
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "QuantizedTensor " + shape;
  }
}
