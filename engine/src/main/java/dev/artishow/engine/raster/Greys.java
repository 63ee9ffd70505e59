package dev.artishow.engine.raster;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Grey pictures as colour. Java takes grey values for linear light and would lighten them; the
 * files mean sRGB.
 */
final class Greys {
  private Greys() {}

  /** The same picture in red, green and blue; other pictures as they are. */
  static BufferedImage toColor(BufferedImage image) {
    boolean grey =
        image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !(image.getColorModel() instanceof IndexColorModel);
    if (!grey) {
      return image;
    }
    Raster raster = image.getRaster();
    int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    boolean hasAlpha = image.getColorModel().hasAlpha() && raster.getNumBands() > 1;
    var color = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int level = byteOf(raster.getSample(x, y, 0), most);
        int alpha = hasAlpha ? byteOf(raster.getSample(x, y, 1), most) : 0xff;
        color.setRGB(x, y, alpha << 24 | level << 16 | level << 8 | level);
      }
    }
    return color;
  }

  private static int byteOf(int sample, int most) {
    return (sample * 255 + most / 2) / most;
  }
}
