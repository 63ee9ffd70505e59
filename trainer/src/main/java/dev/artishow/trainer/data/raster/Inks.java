package dev.artishow.trainer.data.raster;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * JPEG pictures in four inks, which Java does not convert. Colour profiles are not used: each ink
 * takes its share of white paper's light away. Adobe's files, nearly all there are, store how much
 * light is left, and may code the first three inks as luminance and chrominance (ITU-T T.872,
 * section 6).
 */
final class Inks {
  private static final String ADOBE = "Adobe";
  private static final int TRANSFORM_OFFSET = 11;
  private static final int YCCK = 2;

  private Inks() {}

  /**
   * The picture in red, green and blue.
   *
   * @param raster of four bands, 0–255, as they are stored
   * @param jpeg the file, which says how they are stored
   */
  static BufferedImage toImage(Raster raster, byte[] jpeg) {
    int adobe = adobe(jpeg);
    boolean inverted = adobe >= 0;
    boolean ycck = inverted && jpeg[adobe + TRANSFORM_OFFSET] == YCCK;
    int width = raster.getWidth();
    var image = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] inks = new int[4];
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        raster.getPixel(x, y, inks);
        if (ycck) {
          toInks(inks);
        }
        image.setRGB(x, y, rgb(inks, inverted));
      }
    }
    return image;
  }

  /** Where Adobe's segment has its name; −1 if there is none. */
  private static int adobe(byte[] jpeg) {
    for (int i = 2; i + TRANSFORM_OFFSET < jpeg.length; ) {
      int type = jpeg[i + 1] & 0xff;
      if (type == 0xee && PictureFormat.startsWith(jpeg, i + 4, ADOBE)) {
        return i + 4;
      } else if (type == 0xda) {
        return -1;
      }
      i += 2 + (((jpeg[i + 2] & 0xff) << 8) | (jpeg[i + 3] & 0xff));
    }
    return -1;
  }

  private static void toInks(int[] ycck) {
    double luma = ycck[0];
    double blue = ycck[1] - 128;
    double red = ycck[2] - 128;
    ycck[0] = 255 - clamp(luma + 1.402 * red);
    ycck[1] = 255 - clamp(luma - 0.344136 * blue - 0.714136 * red);
    ycck[2] = 255 - clamp(luma + 1.772 * blue);
  }

  private static int clamp(double value) {
    return (int) Math.round(Math.max(0, Math.min(255, value)));
  }

  private static int rgb(int[] inks, boolean inverted) {
    int rgb = 0;
    for (int i = 0; i < 3; i++) {
      int light = inverted ? inks[i] : 255 - inks[i];
      int paper = inverted ? inks[3] : 255 - inks[3];
      rgb = rgb << 8 | (light * paper + 127) / 255;
    }
    return rgb;
  }
}
