package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process of its own, to be run under an allocator that guards freed memory. */
final class GuardedRun {
  static final String TRAIN = "train";
  static final String READ_FREED_MEMORY = "read-freed-memory";

  private static final int NUMBERS = 100;

  private GuardedRun() {}

  /** What to do, and the file for what comes of it. */
  public static void main(String[] arguments) throws IOException {
    Files.write(
        Path.of(arguments[1]),
        switch (arguments[0]) {
          case TRAIN -> lines(OddShapes.train());
          case READ_FREED_MEMORY -> List.of(Integer.toHexString(numberOfAFreedArray()));
          default -> throw new IllegalArgumentException(arguments[0]);
        });
  }

  static List<String> lines(Map<String, Integer> digests) {
    return digests.entrySet().stream().map(Map.Entry::toString).toList();
  }

  /** Once this happened in training: the address of an array was kept after closing it. */
  private static int numberOfAFreedArray() {
    try (var manager = NDManager.newBaseManager()) {
      NDArray array = manager.zeros(new Shape(NUMBERS));
      IntBuffer kept = array.toByteBuffer(true).asIntBuffer();
      array.close();
      return kept.get(NUMBERS / 2); // the allocator keeps its lists in the first ones
    }
  }
}
