package dev.artishow.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Between the tensors of a file and the arrays of the numeric engine. */
public final class TensorArrays {
  private TensorArrays() {}

  /**
   * Every tensor as a float32 array that {@code manager} owns. All pass through one buffer: those
   * that DJL makes of its own are freed only when Java collects garbage, so that a few models in a
   * row would take many times their size.
   */
  public static Map<String, NDArray> read(TensorSource source, NDManager manager)
      throws IOException {
    var arrays = new LinkedHashMap<String, NDArray>();
    ByteBuffer passage = passage(source);
    for (String name : source.tensors().keySet()) {
      Tensor tensor = source.read(name);
      float[] numbers = tensor.floats();
      passage.clear().limit(numbers.length * Float.BYTES);
      passage.asFloatBuffer().put(numbers);
      try (NDArray lent = manager.create(passage, new Shape(tensor.shape()), DataType.FLOAT32)) {
        arrays.put(name, lent.duplicate());
      }
    }
    return arrays;
  }

  private static ByteBuffer passage(TensorSource source) {
    long largest = source.tensors().values().stream().mapToLong(TensorInfo::size).max().orElse(0);
    return ByteBuffer.allocateDirect(Math.toIntExact(largest * Float.BYTES))
        .order(ByteOrder.nativeOrder());
  }

  /** Copies of float32 arrays, rounded to {@code dtype}. */
  public static Map<String, Tensor> copy(Map<String, NDArray> arrays, DType dtype) {
    var tensors = new TreeMap<String, Tensor>();
    arrays.forEach(
        (name, array) ->
            tensors.put(name, Tensor.of(array.toFloatArray(), dtype, array.getShape().getShape())));
    return tensors;
  }
}
