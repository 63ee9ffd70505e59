package dev.artishow.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * What of a package people read: its card, licences, the list of artists, the sheet of samples. No
 * drawing needs them, but a package must not come without what it owes to artists.
 */
final class PackageDocuments {
  /** Of a list, unpacked; that of 38,000 pictures has 7. */
  private static final long MAX_MIB = 64;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private PackageDocuments() {}

  /**
   * Reads those that the manifest lists, by the endings of their names.
   *
   * @throws ModelPackageException that names the file and what in it is at fault
   */
  static void requireReadable(StoredModel stored) throws IOException {
    for (String name : stored.manifest().files().keySet()) {
      Path file = stored.folder().resolve(name);
      if (name.endsWith(".md") || name.endsWith(".txt")) {
        requireText(file);
      } else if (name.endsWith(".png")) {
        requirePng(file);
      } else if (name.endsWith(".gz")) {
        requireUnpackable(file);
      }
    }
  }

  private static void requireText(Path file) throws IOException {
    try {
      if (!Files.readString(file, StandardCharsets.UTF_8).isBlank()) {
        return;
      }
    } catch (MalformedInputException e) {
      throw new ModelPackageException(
          file, "must be text in UTF-8, is not; fetch the package again", e);
    }
    throw new ModelPackageException(file, "must not be empty, is; fetch the package again");
  }

  private static void requirePng(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      if (!Arrays.equals(bytes.readNBytes(PNG.length), PNG)) {
        throw new ModelPackageException(
            file, "must be a PNG picture, is none; fetch the package again");
      }
    }
  }

  private static void requireUnpackable(Path file) throws IOException {
    long bytes = 0;
    try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(file))) {
      var buffer = new byte[1 << 16];
      for (int read = 0; read >= 0 && bytes >> 20 <= MAX_MIB; read = unpacked.read(buffer)) {
        bytes += read;
      }
    } catch (IOException e) {
      throw new ModelPackageException(
          file, "must be packed by gzip, cannot be unpacked; fetch the package again", e);
    }
    if (bytes == 0 || bytes >> 20 > MAX_MIB) {
      throw new ModelPackageException(
          file,
          "must unpack to 1 byte to %d MiB, does to %s; fetch the package again"
              .formatted(MAX_MIB, bytes == 0 ? "none" : "more"));
    }
  }
}
