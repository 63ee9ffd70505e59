package dev.artishow.engine.registry;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.JsonFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/**
 * Where the registry's state outlives the process. The running bot and the command line both change
 * it: each change reads, alters and replaces the whole file under a lock that spans processes. The
 * system gives a process one lock of a file, so those within a process take turns.
 */
public final class RegistryFile {
  private static final int MAX_BYTES = 4 << 20;

  private static final Object TURN = new Object();

  private final Path file;

  public RegistryFile(Path file) {
    this.file = file;
  }

  public Path path() {
    return file;
  }

  /**
   * The state as it stands; empty if there is no file yet.
   *
   * @throws dev.artishow.config.file.InvalidFileException if the content is refused
   */
  public RegistryState read() throws IOException {
    return Files.exists(file)
        ? JsonFile.read(file, RegistryState.class, MAX_BYTES)
        : RegistryState.empty();
  }

  /** Changes the state; readers, and a crash, see it as it was or as it is after. */
  public RegistryState update(UnaryOperator<RegistryState> change) throws IOException {
    synchronized (TURN) {
      return updateInTurn(change);
    }
  }

  private RegistryState updateInTurn(UnaryOperator<RegistryState> change) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      RegistryState before = read();
      RegistryState after = change.apply(before);
      if (held.isValid() && !after.equals(before)) {
        AtomicFile.write(file, JsonFile.bytes(after));
      }
      return after;
    }
  }
}
