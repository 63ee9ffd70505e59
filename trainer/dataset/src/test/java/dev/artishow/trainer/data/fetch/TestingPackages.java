package dev.artishow.trainer.data.fetch;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** A registry in memory. */
public final class TestingPackages implements PackageClient {
  private final Map<String, byte[]> tarballs = new HashMap<>();
  private final List<String> downloads = new ArrayList<>();

  /** Publishes a package and returns the pin that fits it. */
  public PackagePin publish(String name, Map<String, byte[]> files) throws IOException {
    byte[] tarball = tarball("package/", files);
    var pin = new PackagePin(PackagePin.Registry.NPM, name, "1.0.0", integrity(tarball));
    tarballs.put(pin.coordinates(), tarball);
    return pin;
  }

  /** What was asked for, in order. */
  public List<String> downloads() {
    return downloads;
  }

  @Override
  public Path download(PackagePin pin, Path folder) throws IOException {
    downloads.add(pin.coordinates());
    byte[] tarball = tarballs.get(pin.coordinates());
    if (tarball == null) {
      throw new IOException("no package " + pin.coordinates());
    }
    return Files.write(folder.resolve(pin.fileName() + ".tgz"), tarball);
  }

  /** A tarball of files whose names all start with a prefix. */
  public static byte[] tarball(String prefix, Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        var entry = new TarArchiveEntry(prefix + file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The bytes of a text file. */
  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String integrity(byte[] tarball) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(tarball);
      return "sha512-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
