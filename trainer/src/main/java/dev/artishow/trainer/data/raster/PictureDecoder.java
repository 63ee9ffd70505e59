package dev.artishow.trainer.data.raster;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes PNG, JPEG and WebP files, told apart by their first bytes, and fits them into a square,
 * turned as their EXIF metadata say. Files come from strangers: their structure and size are
 * checked before anything is decoded, and large ones are read at a fraction of their size.
 */
public final class PictureDecoder {
  /** The largest file that is looked into. */
  public static final int MOST_BYTES = EncodedPicture.MOST_BYTES;

  /** Pixels along the longer side that are read for each of the square's. */
  private static final int OVERSAMPLING = 8;

  /**
   * Decodes a picture.
   *
   * @param side of the square, in pixels
   * @throws UnusablePictureException if it is of no such format, broken, animated or too large
   */
  public Raster decode(byte[] file, int side) throws UnusablePictureException {
    EncodedPicture picture = EncodedPicture.of(file);
    return Watchdog.USUAL.watch(() -> decode(picture, side));
  }

  private static Raster decode(EncodedPicture picture, int side) throws IOException {
    ImageReader reader = reader(picture.format());
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      int longer = Math.max(picture.width(), picture.height());
      int every = Math.max(1, longer / (side * OVERSAMPLING));
      param.setSourceSubsampling(every, every, 0, 0);
      BufferedImage image =
          picture.channels() == 4
              ? Inks.toImage(reader.readRaster(0, param), picture.bytes())
              : Greys.toColor(reader.read(0, param));
      return picture.orientation().apply(AreaAverage.fit(image, side));
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(PictureFormat format) throws IOException {
    return format == PictureFormat.WEBP
        ? new WebPImageReaderSpi().createReaderInstance(null)
        : ImageIO.getImageReadersByFormatName(format.title()).next();
  }
}
