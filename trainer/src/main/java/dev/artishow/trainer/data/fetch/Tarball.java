package dev.artishow.trainer.data.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The files of an npm package, as they lie in its tarball under {@code package/}. */
public final class Tarball {
  private static final String ROOT = "package/";
  private static final long MOST_BYTES = 2L << 30;

  private Tarball() {}

  /**
   * Unpacks what is wanted into {@code folder}, which gets its name only when complete; an existing
   * folder is taken as complete.
   *
   * @param wanted told the path of each file inside the package
   * @throws IOException if a path leads out of the package or the files come to more than 2 GiB
   */
  public static void unpack(Path tarball, Path folder, Predicate<String> wanted)
      throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
    Files.createDirectories(partial);
    try (InputStream file = Files.newInputStream(tarball);
        var gzip = new GzipCompressorInputStream(new BufferedInputStream(file));
        var tar = new TarArchiveInputStream(gzip, StandardCharsets.UTF_8.name())) {
      long bytes = 0;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String path = entry.getName();
        if (!entry.isFile()
            || !path.startsWith(ROOT)
            || !wanted.test(path.substring(ROOT.length()))) {
          continue;
        }
        bytes += entry.getSize();
        if (bytes > MOST_BYTES) {
          throw new IOException(
              "%s unpacks to more than %d bytes and was refused".formatted(tarball, MOST_BYTES));
        }
        write(tar, target(partial, path.substring(ROOT.length()), tarball));
      }
    }
    Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path target(Path folder, String path, Path tarball) throws IOException {
    Path target = folder.resolve(path).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException(
          "%s holds \"%s\", which leads out of the package; it was refused"
              .formatted(tarball, path));
    }
    return target;
  }

  private static void write(InputStream in, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
