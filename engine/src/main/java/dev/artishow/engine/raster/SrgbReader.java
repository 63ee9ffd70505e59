package dev.artishow.engine.raster;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a checked file to sRGB with straight alpha: PNG and JPEG by Java's own readers, WebP by
 * libwebp, whatever they leave undone by what is beside this class.
 */
final class SrgbReader {
  private SrgbReader() {}

  /**
   * Decodes.
   *
   * @param every read one of so many pixels along either side
   */
  static BufferedImage read(EncodedPicture picture, int every) throws IOException {
    ImageReader reader = reader(picture.format());
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(every, every, 0, 0);
      return picture.channels() == 4
          ? inks(picture, reader.readRaster(0, param))
          : colors(picture, subsampled(picture, reader.read(0, param), every));
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(RasterFormat format) throws IOException {
    try {
      return format == RasterFormat.WEBP
          ? new WebPImageReaderSpi().createReaderInstance(null)
          : ImageIO.getImageReadersByFormatName(format.title()).next();
    } catch (LinkageError e) {
      throw new UnusablePictureException(
          "is WebP, which cannot be read on this kind of machine; convert it", e);
    }
  }

  /** libwebp's reader takes no heed of subsampling. */
  private static BufferedImage subsampled(EncodedPicture picture, BufferedImage image, int every) {
    if (picture.format() != RasterFormat.WEBP || every == 1) {
      return image;
    }
    int width = (image.getWidth() + every - 1) / every;
    int height = (image.getHeight() + every - 1) / every;
    var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        smaller.setRGB(x, y, image.getRGB(x * every, y * every));
      }
    }
    return smaller;
  }

  private static BufferedImage colors(EncodedPicture picture, BufferedImage image)
      throws UnusablePictureException {
    BufferedImage color = Greys.toColor(image);
    Optional<ColorProfile> profile = picture.profile();
    return profile.isPresent() ? profile.get().toSrgb(color) : color;
  }

  private static BufferedImage inks(EncodedPicture picture, Raster stored)
      throws UnusablePictureException {
    Raster inks = Inks.of(stored, picture.bytes());
    Optional<ColorProfile> profile = picture.profile();
    Raster srgb = profile.isPresent() ? profile.get().toSrgb(inks) : Inks.toColor(inks);
    int width = srgb.getWidth();
    int[] levels = srgb.getPixels(0, 0, width, srgb.getHeight(), (int[]) null);
    var image = new BufferedImage(width, srgb.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < levels.length; i += 3) {
      image.setRGB(
          i / 3 % width, i / 3 / width, levels[i] << 16 | levels[i + 1] << 8 | levels[i + 2]);
    }
    return image;
  }
}
