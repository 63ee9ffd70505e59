package dev.artishow.trainer.data.fetch;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of pinned packages, downloaded once. A file gets its final name only after its digest was
 * found right. The digest is checked again whenever the file is asked for, so that people may put
 * files there themselves.
 */
public final class PackageCache {
  private final Path folder;
  private final PackageClient client;

  /**
   * A cache in a folder.
   *
   * @param folder made when first needed
   */
  public PackageCache(Path folder, PackageClient client) {
    this.folder = folder;
    this.client = client;
  }

  /**
   * The package's file, from the cache or the registry.
   *
   * @throws WrongDigestException if it is something else, which is then kept under a name ending in
   *     {@code .refused}
   * @throws IOException if it cannot be had, with how to do without the registry
   */
  public Path tarball(PackagePin pin) throws IOException, InterruptedException {
    Path cached = folder.resolve(pin.cachedName());
    if (Files.exists(cached)) {
      check(pin, cached);
      return cached;
    }
    Path incoming = folder.resolve(pin.fileName() + ".incoming");
    Files.createDirectories(incoming);
    Path download = download(pin, incoming, cached);
    check(pin, download);
    Files.move(download, cached, StandardCopyOption.ATOMIC_MOVE);
    delete(incoming);
    return cached;
  }

  private Path download(PackagePin pin, Path incoming, Path cached)
      throws IOException, InterruptedException {
    try {
      return client.download(pin, incoming);
    } catch (IOException e) {
      throw new IOException(
          "%s could not be fetched: %s. A file that has the pinned digest can also be put there by hand, as %s"
              .formatted(pin.coordinates(), e.getMessage(), cached),
          e);
    }
  }

  private void check(PackagePin pin, Path file) throws IOException {
    String found = integrity(file);
    if (!found.equals(pin.integrity())) {
      Path aside = folder.resolve(pin.fileName() + ".refused");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      throw new WrongDigestException(
          "%s has digest %s, but %s is pinned; the file was set aside as %s. Either the pin is wrong or its registry cannot be trusted"
              .formatted(pin.coordinates(), found, pin.integrity(), aside));
    }
  }

  private static void delete(Path incoming) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(incoming)) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
    Files.delete(incoming);
  }

  private static String integrity(Path file) throws IOException {
    MessageDigest sha512 = sha512();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha512)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return "sha512-" + Base64.getEncoder().encodeToString(sha512.digest());
  }

  private static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-512", e);
    }
  }
}
