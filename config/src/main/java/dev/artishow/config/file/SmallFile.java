package dev.artishow.config.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that have no reason to be large, and no more of them than that. */
public final class SmallFile {
  private SmallFile() {}

  /**
   * The whole content.
   *
   * @throws InvalidFileException if it is longer than {@code maxBytes}
   */
  public static byte[] read(Path file, int maxBytes) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new InvalidFileException(file, "must be at most %d bytes".formatted(maxBytes));
      }
      return bytes;
    }
  }
}
