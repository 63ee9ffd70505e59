package dev.artishow.engine.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a weights file's header says of one tensor.
 *
 * @param offsets where its bytes begin and where they end, counted from the header's end
 */
record TensorEntry(
    DType dtype, List<Long> shape, @JsonProperty("data_offsets") List<Long> offsets) {
  private static final int MAX_RANK = 8;

  TensorEntry {
    shape = List.copyOf(shape);
    offsets = List.copyOf(offsets);
    if (shape.size() > MAX_RANK) {
      throw new IllegalArgumentException(
          "shape must have at most %d sides, has %d".formatted(MAX_RANK, shape.size()));
    }
    if (offsets.size() != 2 || offsets.get(0) < 0 || offsets.get(1) < offsets.get(0)) {
      throw new IllegalArgumentException(
          "data_offsets must be a begin and an end not before it, was " + offsets);
    }
    long expected = expectedBytes(dtype, shape);
    long actual = offsets.get(1) - offsets.get(0);
    if (actual != expected) {
      throw new IllegalArgumentException(
          "%s %s takes %d bytes, data_offsets hold %d".formatted(dtype, shape, expected, actual));
    }
  }

  static TensorEntry of(Tensor tensor, long begin) {
    var shape = LongStream.of(tensor.shape()).boxed().toList();
    return new TensorEntry(
        tensor.dtype(), shape, List.of(begin, begin + tensor.data().remaining()));
  }

  private static long expectedBytes(DType dtype, List<Long> shape) {
    try {
      return Math.multiplyExact(new TensorInfo(dtype, shape).size(), dtype.bytes());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("shape is too large to exist: " + shape, e);
    }
  }

  TensorInfo info() {
    return new TensorInfo(dtype, shape);
  }

  long[] sides() {
    return info().sides();
  }

  long begin() {
    return offsets.get(0);
  }

  long end() {
    return offsets.get(1);
  }
}
