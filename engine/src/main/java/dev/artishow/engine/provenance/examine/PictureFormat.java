package dev.artishow.engine.provenance.examine;

import dev.artishow.engine.provenance.png.PngChunks;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The formats of files that are examined. */
public enum PictureFormat {
  PNG,
  JPEG,
  WEBP;

  private static final int WEBP_HEADER = 12;

  /** By its first bytes. */
  static Optional<PictureFormat> of(byte[] file) {
    if (PngChunks.isPng(file)) {
      return Optional.of(PNG);
    } else if (file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8) {
      return Optional.of(JPEG);
    } else if (file.length > WEBP_HEADER
        && letters(file, 0).equals("RIFF")
        && letters(file, 8).equals("WEBP")) {
      return Optional.of(WEBP);
    }
    return Optional.empty();
  }

  private static String letters(byte[] file, int at) {
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }
}
