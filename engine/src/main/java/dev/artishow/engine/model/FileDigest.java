package dev.artishow.engine.model;

import dev.artishow.config.file.Bounds;

/**
 * What a file must be.
 *
 * @param bytes its size
 * @param sha256 64 lower-case hexadecimal digits
 */
public record FileDigest(long bytes, String sha256) {
  public FileDigest {
    Bounds.notNegative("bytes", bytes);
    Bounds.digest("sha256", sha256);
  }
}
