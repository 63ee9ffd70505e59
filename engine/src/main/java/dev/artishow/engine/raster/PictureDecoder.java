package dev.artishow.engine.raster;

import dev.artishow.engine.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Decodes PNG, JPEG and WebP files, told apart by their first bytes, and fits them into a square,
 * turned as their EXIF metadata say. Files come from strangers: their structure and size are
 * checked before anything is decoded, and large ones are read at a fraction of their size.
 */
public final class PictureDecoder {
  /** The largest file that is looked into. */
  public static final int MAX_BYTES = EncodedPicture.MAX_BYTES;

  /** Pixels along the longer side that are read for each of the square's. */
  private static final int OVERSAMPLING = 8;

  private final int maxPixels;

  /** One that reads all pictures that memory may be expected to hold. */
  public PictureDecoder() {
    this(EncodedPicture.MAX_PIXELS);
  }

  /**
   * One for where many strangers' pictures are read at a time.
   *
   * @param maxPixels how many a picture may have
   */
  public PictureDecoder(int maxPixels) {
    this.maxPixels = maxPixels;
  }

  /**
   * Decodes a picture.
   *
   * @param side of the square, in pixels
   * @throws UnusablePictureException if it is of no such format, broken, animated or too large
   */
  public Raster decode(byte[] file, int side) throws UnusablePictureException {
    EncodedPicture picture = read(file);
    return Watchdog.USUAL.watch(() -> decode(picture, side));
  }

  /**
   * Decodes a picture without putting it into a square.
   *
   * @param longer its longer side, in pixels; the other follows
   * @throws UnusablePictureException as {@link #decode(byte[], int)} does
   */
  public Picture decodeUnframed(byte[] file, int longer) throws UnusablePictureException {
    EncodedPicture picture = read(file);
    BufferedImage square = Watchdog.USUAL.watch(() -> decode(picture, longer)).toImage();
    boolean isTurned = picture.orientation().transposed();
    int width = isTurned ? picture.height() : picture.width();
    int height = isTurned ? picture.width() : picture.height();
    int across = along(width, Math.max(width, height), longer);
    int down = along(height, Math.max(width, height), longer);
    return Picture.of(square.getSubimage((longer - across) / 2, (longer - down) / 2, across, down));
  }

  /**
   * Decodes a picture pixel by pixel, unless it is too large or its file says that it lies on its
   * side.
   *
   * @param longest a longer side is scaled down to this, in pixels
   * @throws UnusablePictureException as {@link #decode(byte[], int)} does
   */
  public Picture decodeAsItIs(byte[] file, int longest) throws UnusablePictureException {
    EncodedPicture picture = read(file);
    int longer = Math.max(picture.width(), picture.height());
    return longer <= longest && picture.orientation().equals(Orientation.UPRIGHT)
        ? Picture.of(Watchdog.USUAL.watch(() -> SrgbReader.read(picture, 1)))
        : decodeUnframed(file, Math.min(longest, longer));
  }

  private EncodedPicture read(byte[] file) throws UnusablePictureException {
    EncodedPicture picture = EncodedPicture.of(file);
    if ((long) picture.width() * picture.height() > maxPixels) {
      throw new UnusablePictureException(
          "must have at most %d million pixels, was %d×%d; scale it down"
              .formatted(maxPixels / 1_000_000, picture.width(), picture.height()));
    }
    return picture;
  }

  private static int along(int pixels, int longest, int longer) {
    return Math.max(1, (int) Math.round((double) pixels * longer / longest));
  }

  private static Raster decode(EncodedPicture picture, int side) throws IOException {
    int longer = Math.max(picture.width(), picture.height());
    int every = Math.max(1, longer / (side * OVERSAMPLING));
    return picture.orientation().apply(AreaAverage.fit(SrgbReader.read(picture, every), side));
  }
}
