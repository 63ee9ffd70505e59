package dev.artishow.engine.raster;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * JPEG pictures in four inks, which Java does not convert. Without a colour profile each ink takes
 * its share of white paper's light away. Adobe's files, nearly all there are, store how much light
 * is left, and may code the first three inks as luminance and chrominance (ITU-T T.872, section 6).
 */
final class Inks {
  private static final String ADOBE = "Adobe";
  private static final int TRANSFORM_OFFSET = 11;
  private static final int YCCK = 2;

  private Inks() {}

  /**
   * How much there is of each ink, 0–255, in four bands.
   *
   * @param stored four bands, 0–255
   * @param jpeg the file, which says how they are stored
   */
  static Raster of(Raster stored, byte[] jpeg) {
    int adobe = adobe(jpeg);
    boolean inverted = adobe >= 0;
    boolean ycck = inverted && jpeg[adobe + TRANSFORM_OFFSET] == YCCK;
    int width = stored.getWidth();
    WritableRaster amounts = ColorProfile.bands(width, stored.getHeight(), 4);
    int[] inks = new int[4];
    for (int y = 0; y < stored.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        stored.getPixel(x, y, inks);
        if (ycck) {
          toInks(inks);
        }
        for (int i = 0; i < 4 && inverted; i++) {
          inks[i] = 255 - inks[i];
        }
        amounts.setPixel(x, y, inks);
      }
    }
    return amounts;
  }

  /** Red, green and blue as inks without a profile are taken to look. */
  static Raster toColor(Raster inks) {
    WritableRaster color = ColorProfile.bands(inks.getWidth(), inks.getHeight(), 3);
    int[] amounts = new int[4];
    int[] rgb = new int[3];
    for (int y = 0; y < inks.getHeight(); y++) {
      for (int x = 0; x < inks.getWidth(); x++) {
        inks.getPixel(x, y, amounts);
        for (int i = 0; i < 3; i++) {
          rgb[i] = ((255 - amounts[i]) * (255 - amounts[3]) + 127) / 255;
        }
        color.setPixel(x, y, rgb);
      }
    }
    return color;
  }

  /** Where Adobe's segment has its name; −1 if there is none. */
  private static int adobe(byte[] jpeg) {
    for (int i = 2; i + TRANSFORM_OFFSET < jpeg.length; ) {
      int type = jpeg[i + 1] & 0xff;
      if (type == 0xee && RasterFormat.startsWith(jpeg, i + 4, ADOBE)) {
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
}
