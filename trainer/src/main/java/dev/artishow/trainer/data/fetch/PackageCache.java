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

/**
 * Tarballs of pinned packages, downloaded once. A tarball gets its final name only after its digest
 * was found right, so whatever bears that name may be used.
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
   * The package's tarball, from the cache or the registry.
   *
   * @throws WrongDigestException if the registry served something else, which is then kept beside
   *     the cache under a name ending in {@code .refused}
   */
  public Path tarball(PackagePin pin) throws IOException, InterruptedException {
    Path cached = folder.resolve(pin.fileName() + ".tgz");
    if (Files.exists(cached)) {
      return cached;
    }
    Path incoming = folder.resolve(pin.fileName() + ".incoming");
    Files.createDirectories(incoming);
    Path download = client.download(pin, incoming);
    String found = integrity(download);
    if (!found.equals(pin.integrity())) {
      Path aside = folder.resolve(pin.fileName() + ".refused");
      Files.move(download, aside, StandardCopyOption.REPLACE_EXISTING);
      throw new WrongDigestException(
          "%s has digest %s, but %s is pinned; the download was set aside as %s. Either the pin is wrong or the registry cannot be trusted"
              .formatted(pin.coordinates(), found, pin.integrity(), aside));
    }
    Files.move(download, cached, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(incoming);
    return cached;
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
