package dev.artishow.trainer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces a folder as a whole: the new one is filled beside it as {@code NAME.partial}, the old
 * one steps aside as {@code NAME.old}. Whenever the process dies, one complete folder is left.
 */
final class FolderSwap {
  private final Path folder;
  private final Path partial;
  private final Path old;

  FolderSwap(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.partial = beside(".partial");
    this.old = beside(".old");
  }

  private Path beside(String suffix) {
    return folder.resolveSibling(folder.getFileName() + suffix);
  }

  /** Puts the old folder back if a swap was cut short between its two steps. */
  void recover() throws IOException {
    if (Files.exists(old) && !Files.exists(folder)) {
      Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** What the folder says of itself, if it is a data set that this program can read. */
  Optional<DatasetInfo> present() {
    try {
      return Optional.of(DatasetInfo.read(folder));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** An empty folder to fill. */
  Path begin() throws IOException {
    boolean dataset = Files.isRegularFile(folder.resolve(DatasetInfo.FILE));
    if (Files.exists(folder) && !dataset && !isEmpty(folder)) {
      throw new IOException(
          "%s is there and is no data set; name another folder or remove it".formatted(folder));
    }
    delete(partial);
    return Files.createDirectories(partial);
  }

  /** The filled folder takes the name. */
  void complete() throws IOException {
    delete(old);
    if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
