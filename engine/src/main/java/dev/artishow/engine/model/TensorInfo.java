package dev.artishow.engine.model;

import java.util.List;

/** What a tensor is, without its numbers. */
public record TensorInfo(DType dtype, List<Long> shape) {
  public TensorInfo {
    shape = List.copyOf(shape);
  }

  /** How many numbers it holds. */
  public long size() {
    return Tensor.size(sides());
  }

  long[] sides() {
    return shape.stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public String toString() {
    return dtype + " " + shape;
  }
}
