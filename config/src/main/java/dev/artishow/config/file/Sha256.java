package dev.artishow.config.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, mostly as 64 lower-case hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  /** The digest of some bytes, in hexadecimal digits. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  /** The same, as its 32 bytes. */
  public static byte[] bytes(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** The digest of a file, in hexadecimal digits. */
  public static String of(Path file) throws IOException {
    var digest = digest();
    try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, sink);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether a text has the form of a digest. */
  public static boolean isDigest(String text) {
    return text.matches("[0-9a-f]{64}");
  }

  /** A new one, to be fed. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
