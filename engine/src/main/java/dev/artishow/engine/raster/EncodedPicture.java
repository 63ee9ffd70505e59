package dev.artishow.engine.raster;

import java.util.Optional;

/**
 * A picture file whose structure was found sound, cut down to what decides its pixels: comments,
 * thumbnails and further metadata are gone, and with them what decoders might stumble over.
 *
 * @param width in pixels, as every header of the file says
 * @param height in pixels
 * @param channels of its colours, alpha left out: 1 grey, 3 red, green and blue, 4 inks
 * @param orientation how it is to be turned
 * @param profile what its colours mean, if it says so; else they are sRGB
 * @param bytes of a file that has the same pixels
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record EncodedPicture(
    RasterFormat format,
    int width,
    int height,
    int channels,
    Orientation orientation,
    Optional<ColorProfile> profile,
    byte[] bytes) {
  private static final int LARGEST_SIDE = 16_384;
  static final int MAX_PIXELS = 50_000_000;

  /** The largest file that is looked into. */
  static final int MAX_BYTES = 64 << 20;

  /**
   * Reads the structure of a file without decoding it.
   *
   * @throws UnusablePictureException if it is too large, cut short, animated or contradicts itself
   */
  static EncodedPicture of(byte[] file) throws UnusablePictureException {
    if (file.length > MAX_BYTES) {
      throw new UnusablePictureException(
          "must be a file of at most %d MiB, was %d bytes; scale it down"
              .formatted(MAX_BYTES >> 20, file.length));
    }
    EncodedPicture picture =
        switch (RasterFormat.of(file)) {
          case PNG -> new PngStructure(file).read();
          case JPEG -> new JpegStructure(file).read();
          case WEBP -> new WebpStructure(file).read();
          case SVG -> throw new UnusablePictureException("is SVG, not a picture of pixels");
        };
    requireSize(picture.width(), picture.height());
    picture.requireFittingProfile();
    return picture;
  }

  /** A profile for red, green and blue fits grey too. */
  private void requireFittingProfile() throws UnusablePictureException {
    int meant = profile.map(ColorProfile::channels).orElse(channels);
    if (meant != channels && !(meant == 3 && channels == 1)) {
      throw new UnusablePictureException(
          "has %d channels of colour but a colour profile for %d; save it as sRGB"
              .formatted(channels, meant));
    }
  }

  /** Called as soon as a size is known, before anything is allocated for it. */
  static void requireSize(int width, int height) throws UnusablePictureException {
    if (width < 1 || height < 1) {
      throw new UnusablePictureException(
          "must be 1×1 pixels or more, was %d×%d".formatted(width, height));
    }
    if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MAX_PIXELS) {
      throw new UnusablePictureException(
          "must be at most %d pixels wide and high and at most %d million in all, was %d×%d; scale it down"
              .formatted(LARGEST_SIDE, MAX_PIXELS / 1_000_000, width, height));
    }
  }

  static UnusablePictureException cutShort() {
    return new UnusablePictureException("is cut short; copy it again");
  }

  static UnusablePictureException broken(String what) {
    return new UnusablePictureException("cannot be decoded: " + what + "; save it again");
  }

  static UnusablePictureException animated() {
    return new UnusablePictureException("is animated; save one frame of it");
  }
}
