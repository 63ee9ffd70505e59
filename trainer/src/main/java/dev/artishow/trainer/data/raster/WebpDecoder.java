package dev.artishow.trainer.data.raster;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes WebP pictures and fits them into a square. */
public final class WebpDecoder {
  private static final int LARGEST_SIDE = 4096;
  private final WebPImageReaderSpi format = new WebPImageReaderSpi();

  /**
   * Decodes a picture.
   *
   * @param side of the square, in pixels
   * @throws UnusablePictureException if it is not WebP or too large
   */
  public Raster decode(byte[] webp, int side) throws UnusablePictureException {
    ImageReader reader = format.createReaderInstance(null);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(webp))) {
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.max(width, height) > LARGEST_SIDE) {
        throw new UnusablePictureException(
            "must be at most %d pixels wide and high, was %d×%d"
                .formatted(LARGEST_SIDE, width, height));
      }
      return AreaAverage.fit(reader.read(0), side);
    } catch (UnusablePictureException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnusablePictureException("is not WebP that can be decoded: " + e, e);
    } finally {
      reader.dispose();
    }
  }
}
