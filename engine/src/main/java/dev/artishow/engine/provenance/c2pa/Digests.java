package dev.artishow.engine.provenance.c2pa;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** Hashes as C2PA names them. */
final class Digests {
  static final String SHA256 = "sha256";

  private Digests() {}

  static byte[] sha256(byte[] bytes) {
    return of("SHA-256").digest(bytes);
  }

  /** The algorithm of a C2PA name; empty if C2PA does not allow it. */
  static Optional<MessageDigest> named(String name) {
    return switch (name) {
      case SHA256 -> Optional.of(of("SHA-256"));
      case "sha384" -> Optional.of(of("SHA-384"));
      case "sha512" -> Optional.of(of("SHA-512"));
      default -> Optional.empty();
    };
  }

  /** Of a file but for some ranges, which are in order and within it. */
  static byte[] without(MessageDigest digest, byte[] file, List<ByteRange> left) {
    int at = 0;
    for (ByteRange range : left) {
      digest.update(file, at, range.start() - at);
      at = range.end();
    }
    digest.update(file, at, file.length - at);
    return digest.digest();
  }

  private static MessageDigest of(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + name, e);
    }
  }
}
