package dev.artishow.trainer.data.raster;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes square WebP pictures and averages them down. */
public final class WebpDecoder {
  private static final int LARGEST_SIDE = 4096;
  private final WebPImageReaderSpi format = new WebPImageReaderSpi();

  /**
   * Decodes a picture.
   *
   * @param side in pixels, a divisor of the picture's
   * @throws UnusablePictureException if it is not WebP, not square, too large, or its side is no
   *     multiple of the wanted one
   */
  public Raster decode(byte[] webp, int side) throws UnusablePictureException {
    ImageReader reader = format.createReaderInstance(null);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(webp))) {
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width != height || width > LARGEST_SIDE || width % side != 0) {
        throw new UnusablePictureException(
            "must be square, at most %d pixels wide and a multiple of %d, was %d×%d"
                .formatted(LARGEST_SIDE, side, width, height));
      }
      BufferedImage image = reader.read(0);
      return Raster.of(image).averagedTo(side);
    } catch (UnusablePictureException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnusablePictureException("is not WebP that can be decoded: " + e, e);
    } finally {
      reader.dispose();
    }
  }
}
