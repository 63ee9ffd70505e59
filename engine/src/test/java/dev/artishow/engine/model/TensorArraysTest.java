package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorArraysTest {
  @TempDir Path folder;

  @Test
  void copy_writtenAndRead_givesTheSameArrays() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    try (var manager = NDManager.newBaseManager()) {
      var array = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(3, 2));
      SafeTensors.write(file, TensorArrays.copy(Map.of("w", array), DType.F16), Map.of());
      try (var read = SafeTensors.open(file)) {
        var arrays = TensorArrays.read(read, manager);
        assertThat(arrays).containsOnlyKeys("w");
        assertThat(arrays.get("w")).isEqualTo(array);
      }
    }
  }

  @Test
  void write_isReadByAnotherReader() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    var tensor = Tensor.of(new float[] {1, 2, 3, 4}, DType.F32, 2, 2);
    SafeTensors.write(file, Map.of("w", tensor), Map.of("k", "v"));
    try (var manager = NDManager.newBaseManager()) {
      var list = NDList.decode(manager, new ByteArrayInputStream(Files.readAllBytes(file)));
      assertThat(list.get(0).getName()).isEqualTo("w");
      assertThat(list.get(0).getShape()).isEqualTo(new Shape(2, 2));
      assertThat(list.get(0).toFloatArray()).containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void open_fileOfAnotherWriter_isRead() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    try (var manager = NDManager.newBaseManager()) {
      var array = manager.create(new float[] {1, 2, 3, 4}, new Shape(4));
      array.setName("w");
      Files.write(file, new NDList(array).encode(NDList.Encoding.SAFETENSORS));
    }
    try (var read = SafeTensors.open(file)) {
      assertThat(read.read("w")).isEqualTo(Tensor.of(new float[] {1, 2, 3, 4}, DType.F32, 4));
    }
  }
}
