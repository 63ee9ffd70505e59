package dev.artishow.engine.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LibTorchTest {
  @TempDir Path folder;

  @BeforeAll
  static void loadPyTorch() {
    assertThat(Engine.getInstance().getEngineName()).isEqualTo("PyTorch");
  }

  @Test
  void file_amongMappedFiles_isFoundWhateverItsFolderIsCalled() throws IOException {
    Path maps =
        Files.writeString(
            folder.resolve("maps"),
            """
            7f00-7f01 r--p 00000000 08:01 11   /usr/lib/libc.so.6
            7f01-7f02 rw-p 00000000 00:00 0
            7f02-7f03 r-xp 00000000 08:01 12   /home/a b/libtorch_cpu.so.old
            7f03-7f04 r-xp 00000000 08:01 13   /home/a b/libtorch_cpu.so
            """);
    assertThat(LibTorch.file(maps)).contains("/home/a b/libtorch_cpu.so");
  }

  @Test
  void file_nothingMapped_isNone() throws IOException {
    assertThat(LibTorch.file(Files.createFile(folder.resolve("maps")))).isEmpty();
    assertThat(LibTorch.file(folder.resolve("none"))).isEmpty();
  }

  /** Whole numbers that bfloat16 holds, and one third, which it does not. */
  private static NDArray numbers(NDManager manager) {
    return manager.create(new float[] {1, 2, 1 / 3f, -4}, new Shape(2, 2));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void setAutocast_on_roundsProductsToThreeDigits() {
    TorchSwitches torch = LibTorch.ofThisProcess().orElseThrow();
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = numbers(manager);
      NDArray one = manager.ones(new Shape(1));
      float exact = x.matMul(x).toFloatArray()[3];
      torch.setAutocast(true);
      NDArray rounded;
      try {
        rounded = x.matMul(x);
      } finally {
        torch.setAutocast(false);
      }
      assertThat(rounded.getDataType()).isNotEqualTo(DataType.FLOAT32);
      float[] read = rounded.mul(one).toFloatArray();
      assertThat(read[3]).isNotEqualTo(exact).isCloseTo(exact, within(0.0625f)); // 16 ÷ 2⁸
      assertThat(x.matMul(x).getDataType()).isEqualTo(DataType.FLOAT32);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void setAutocast_on_isOfOneThread() throws InterruptedException {
    TorchSwitches torch = LibTorch.ofThisProcess().orElseThrow();
    var types = new ArrayList<DataType>();
    try (NDManager manager = NDManager.newBaseManager()) {
      torch.setAutocast(true);
      try {
        var other =
            new Thread(() -> types.add(numbers(manager).matMul(numbers(manager)).getDataType()));
        other.start();
        other.join();
      } finally {
        torch.setAutocast(false);
      }
    }
    assertThat(types).containsExactly(DataType.FLOAT32);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void setMedium_on_keepsTheFormat() {
    TorchSwitches torch = LibTorch.ofThisProcess().orElseThrow();
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = numbers(manager);
      float[] before = x.matMul(x).toFloatArray();
      torch.setMedium(true);
      try {
        NDArray medium = x.matMul(x);
        assertThat(medium.getDataType()).isEqualTo(DataType.FLOAT32);
        assertThat(medium.toFloatArray()).containsExactly(before, within(0.0625f));
      } finally {
        torch.setMedium(false);
      }
    }
  }
}
