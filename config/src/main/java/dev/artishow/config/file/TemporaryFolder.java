package dev.artishow.config.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is gone, with all that is in it, once nobody needs it. */
public record TemporaryFolder(Path path) implements AutoCloseable {
  /** A new one in the system's folder for such. */
  public static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("artishow"));
  }

  @Override
  public synchronized void close() throws IOException {
    Leftovers.delete(path);
  }
}
