package dev.artishow.config.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A hidden folder beside the one that it becomes once it is complete, so that readers, and a crash,
 * see all of it or nothing. If it does not become that, closing removes it.
 */
public final class FolderInTheMaking implements AutoCloseable {
  private final Path target;
  private final Path path;
  private final FileChannel lock;

  private FolderInTheMaking(Path target, Path path, FileChannel lock) {
    this.target = target;
    this.path = path;
    this.lock = lock;
  }

  /** Begins an empty folder, and removes what is left of earlier ones that were never completed. */
  public static FolderInTheMaking begin(Path target) throws IOException {
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException(target + " is the root, not a folder to make");
    }
    Files.createDirectories(parent);
    Leftovers.removeFrom(parent);
    Path path = Leftovers.unfinished(target);
    FileChannel lock = Leftovers.locked(Leftovers.lockOf(path));
    var begun = new FolderInTheMaking(target, path, lock);
    try {
      Files.createDirectory(path);
    } catch (IOException e) {
      begun.close();
      throw e;
    }
    return begun;
  }

  /** Where it is filled. */
  public Path path() {
    return path;
  }

  /** Gives it its name, which must be free. */
  public void complete() throws IOException {
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      Leftovers.delete(path);
      Files.deleteIfExists(Leftovers.lockOf(path));
    }
  }
}
