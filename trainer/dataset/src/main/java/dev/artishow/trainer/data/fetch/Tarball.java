package dev.artishow.trainer.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a package, as they lie in its tarball under a root of the registry's choice. */
public final class Tarball {
  private static final long MAX_BYTES = 2L << 30;

  private Tarball() {}

  /**
   * Unpacks what is wanted into {@code folder}, which gets its name only when complete; an existing
   * folder is taken as complete. Links are left out.
   *
   * @param file a package's file
   * @param layout of packages of its registry
   * @param wanted told the path of each file inside the package
   * @throws IOException if the file is no such package, a path leads out of the package or the
   *     files come to more than 2 GiB
   */
  public static void unpack(Path file, PackageLayout layout, Path folder, Predicate<String> wanted)
      throws IOException {
    unpack(file, layout, folder, wanted, MAX_BYTES);
  }

  static void unpack(
      Path file, PackageLayout layout, Path folder, Predicate<String> wanted, long mostBytes)
      throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
    Files.createDirectories(partial);
    try (InputStream opened = layout.open(file);
        var tar = new TarArchiveInputStream(opened, StandardCharsets.UTF_8.name())) {
      long bytes = 0;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Optional<String> path = path(entry, layout).filter(wanted);
        if (path.isEmpty()) {
          continue;
        }
        bytes += entry.getSize();
        if (bytes > mostBytes) {
          throw new IOException(
              "%s unpacks to more than %d bytes and was refused".formatted(file, mostBytes));
        }
        write(tar, target(partial, path.get(), file));
      }
    }
    Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<String> path(TarArchiveEntry entry, PackageLayout layout) {
    boolean file = entry.isFile() && !entry.isSymbolicLink() && !entry.isLink();
    return file ? layout.inside(entry.getName()) : Optional.empty();
  }

  private static Path target(Path folder, String path, Path file) throws IOException {
    Path target = folder.resolve(path).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException(
          "%s holds \"%s\", which leads out of the package; it was refused".formatted(file, path));
    }
    return target;
  }

  private static void write(InputStream in, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
