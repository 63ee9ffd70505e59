package dev.artishow.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Between the tensors of a file and the arrays of the numeric engine. */
public final class TensorArrays {
  private TensorArrays() {}

  /** Every tensor of the file as a float32 array that {@code manager} owns. */
  public static Map<String, NDArray> read(SafeTensors file, NDManager manager) throws IOException {
    var arrays = new LinkedHashMap<String, NDArray>();
    for (String name : file.tensors().keySet()) {
      Tensor tensor = file.read(name);
      arrays.put(name, manager.create(tensor.floats(), new Shape(tensor.shape())));
    }
    return arrays;
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
