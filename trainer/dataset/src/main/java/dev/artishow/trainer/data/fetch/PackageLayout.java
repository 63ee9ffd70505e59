package dev.artishow.trainer.data.fetch;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** How the packages of a registry are put together. */
public enum PackageLayout {
  /** A compressed tarball whose files all lie under {@code package/}. */
  NPM {
    @Override
    Optional<String> inside(String entry) {
      return entry.startsWith(ROOT)
          ? Optional.of(entry.substring(ROOT.length()))
          : Optional.empty();
    }
  },
  /** Debian's binary packages: an {@code ar} archive with a compressed tarball {@code data.tar}. */
  DEBIAN {
    @Override
    InputStream open(Path file) throws IOException {
      var archive = new ArArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)));
      for (ArArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        if (entry.getName().startsWith("data.tar")) {
          return decompressed(archive, file);
        }
      }
      archive.close();
      throw new IOException("%s is no package of Debian: it has no data.tar".formatted(file));
    }

    @Override
    Optional<String> inside(String entry) {
      return Optional.of(entry.startsWith("./") ? entry.substring(2) : entry);
    }
  },
  /** Upstream's tarballs: everything lies in one folder, of whatever name. */
  DEBIAN_SOURCE {
    @Override
    Optional<String> inside(String entry) {
      int end = entry.indexOf('/', entry.startsWith("./") ? 2 : 0);
      return end < 0 ? Optional.empty() : Optional.of(entry.substring(end + 1));
    }
  };

  private static final String ROOT = "package/";

  /** More than xz needs at its strongest. */
  private static final int MAX_MEMORY_KIB = 256 << 10;

  /** That of a registry's packages. */
  public static PackageLayout of(PackagePin.Registry registry) {
    return switch (registry) {
      case NPM -> NPM;
      case DEBIAN -> DEBIAN;
      case DEBIAN_SOURCE -> DEBIAN_SOURCE;
    };
  }

  /** The package's tarball, uncompressed. */
  InputStream open(Path file) throws IOException {
    return decompressed(Files.newInputStream(file), file);
  }

  /** The path inside the package of what the tarball calls {@code entry}; empty if outside. */
  abstract Optional<String> inside(String entry);

  private static InputStream decompressed(InputStream in, Path file) throws IOException {
    var buffered = new BufferedInputStream(in);
    try {
      return new CompressorStreamFactory(true, MAX_MEMORY_KIB)
          .createCompressorInputStream(buffered);
    } catch (CompressorException e) {
      buffered.close();
      throw new IOException(
          "%s is compressed in a way that is not known here; gzip, bzip2 and xz are"
              .formatted(file),
          e);
    }
  }
}
