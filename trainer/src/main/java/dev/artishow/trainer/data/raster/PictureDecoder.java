package dev.artishow.trainer.data.raster;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes PNG, JPEG and WebP files, told apart by their first bytes, and fits them into a square.
 */
public final class PictureDecoder {
  private static final int LARGEST_SIDE = 4096;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);

  /**
   * Decodes a picture.
   *
   * @param side of the square, in pixels
   * @throws UnusablePictureException if it is of no such format, broken or too large
   */
  public Raster decode(byte[] file, int side) throws UnusablePictureException {
    ImageReader reader = reader(file);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
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
      throw new UnusablePictureException("cannot be decoded: " + e, e);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(byte[] file) throws UnusablePictureException {
    if (startsWith(file, PNG)) {
      return ImageIO.getImageReadersByFormatName("png").next();
    } else if (startsWith(file, JPEG)) {
      return ImageIO.getImageReadersByFormatName("jpeg").next();
    } else if (startsWith(file, RIFF)) {
      return new WebPImageReaderSpi().createReaderInstance(null);
    }
    throw new UnusablePictureException("is neither PNG nor JPEG nor WebP");
  }

  private static boolean startsWith(byte[] file, byte[] magic) {
    return file.length >= magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }
}
