package dev.artishow.engine.raster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of picture files that are read. What a file holds is told by its first bytes. */
public enum RasterFormat {
  PNG("PNG"),
  JPEG("JPEG"),
  WEBP("WebP"),
  SVG("SVG");

  private static final int HEAD_BYTES = 4096;

  private final String title;

  RasterFormat(String title) {
    this.title = title;
  }

  /** As people write it: {@code WebP}. */
  public String title() {
    return title;
  }

  /** The format that files of such a name should have; {@code extension} without its dot. */
  public static Optional<RasterFormat> ofExtension(String extension) {
    return switch (extension.toLowerCase(Locale.ROOT)) {
      case "png" -> Optional.of(PNG);
      case "jpg", "jpeg" -> Optional.of(JPEG);
      case "webp" -> Optional.of(WEBP);
      case "svg" -> Optional.of(SVG);
      default -> Optional.empty();
    };
  }

  /**
   * The format of a file.
   *
   * @throws UnusablePictureException saying what it is instead, if it is none of these
   */
  public static RasterFormat of(byte[] file) throws UnusablePictureException {
    if (startsWith(file, 0, "\u0089PNG\r\n\u001a\n")) {
      return PNG;
    } else if (startsWith(file, 0, "\u00ff\u00d8\u00ff")) {
      return JPEG;
    } else if (startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP")) {
      return WEBP;
    } else if (isSvg(file)) {
      return SVG;
    }
    throw new UnusablePictureException(
        "is neither PNG nor JPEG nor WebP nor SVG but %s; convert it".formatted(otherTitle(file)));
  }

  private static String otherTitle(byte[] file) {
    if (file.length == 0) {
      return "empty";
    } else if (startsWith(file, 0, "GIF8")) {
      return "GIF";
    } else if (startsWith(file, 0, "BM")) {
      return "BMP";
    } else if (startsWith(file, 0, "II*\0") || startsWith(file, 0, "MM\0*")) {
      return "TIFF";
    } else if (startsWith(file, 4, "ftyp")) {
      return "AVIF, HEIC or a film";
    } else if (startsWith(file, 0, "%PDF")) {
      return "PDF";
    } else if (startsWith(file, 0, "\u001f\u008b")) {
      return "something packed with gzip";
    }
    return "something else";
  }

  private static boolean isSvg(byte[] file) {
    var head =
        new String(file, 0, Math.min(file.length, HEAD_BYTES), StandardCharsets.UTF_8).strip();
    String text = head.startsWith("\ufeff") ? head.substring(1).strip() : head;
    return text.startsWith("<") && text.contains("<svg");
  }

  /**
   * Whether these bytes, one a character, stand at {@code offset}.
   *
   * @param magic of Latin-1 characters
   */
  static boolean startsWith(byte[] file, int offset, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    int end = offset + wanted.length;
    return file.length >= end && Arrays.equals(file, offset, end, wanted, 0, wanted.length);
  }
}
