package dev.artishow.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for files that live as long as a bench. */
public record BenchFolder(Path path) implements AutoCloseable {
  /** A new one in the system's folder for such. */
  public static BenchFolder create() throws IOException {
    return new BenchFolder(Files.createTempDirectory("artishow-bench"));
  }

  Path models() {
    return path.resolve("models");
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
