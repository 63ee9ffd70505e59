package dev.artishow.trainer.data.local;

import dev.artishow.engine.raster.RasterFormat;
import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.source.SourcePicture;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be in a picture file, by its name and its first bytes. */
final class LocalPictureFile {
  /** The largest that is read. */
  static final int MAX_BYTES = 64 << 20;

  private static final Set<String> OTHER_FORMATS =
      Set.of("gif", "bmp", "tif", "tiff", "avif", "heic", "apng", "jxl", "svgz", "ico", "psd");

  private LocalPictureFile() {}

  /** Whether a name says that it is a picture, be it one that cannot be read. */
  static boolean isNamedSo(String extension) {
    return RasterFormat.ofExtension(extension).isPresent()
        || OTHER_FORMATS.contains(extension.toLowerCase(Locale.ROOT));
  }

  /**
   * The content of a file whose name and first bytes agree.
   *
   * @throws RefusedException if they do not, or it is of a format that is not read
   */
  static SourcePicture.Content content(String extension, byte[] file) throws RefusedException {
    RasterFormat format;
    try {
      format = RasterFormat.of(file);
    } catch (UnusablePictureException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
    Optional<RasterFormat> named = RasterFormat.ofExtension(extension);
    if (named.isEmpty() || named.get() != format) {
      throw new RefusedException(
          "is named .%s but holds %s; rename it".formatted(extension, format.title()));
    }
    return format == RasterFormat.SVG
        ? new SourcePicture.Svg(CaptionText.decoded(file))
        : new SourcePicture.Encoded(file);
  }
}
