package dev.artishow.engine.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tensors by name, read one by one. */
public interface TensorSource extends Closeable {

  /** Formats and shapes by name, sorted. */
  SortedMap<String, TensorInfo> tensors();

  /** The file that a tensor is in, for messages. */
  Path file(String name);

  /**
   * Reads one tensor.
   *
   * @throws SafeTensorsException if there is none of that name, or it takes over 2 GiB
   */
  Tensor read(String name) throws IOException;

  /** Reads all of them. */
  default SortedMap<String, Tensor> readAll() throws IOException {
    var all = new TreeMap<String, Tensor>();
    for (String name : tensors().keySet()) {
      all.put(name, read(name));
    }
    return all;
  }
}
