package dev.artishow.trainer.data.raster;

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
    int shift = Math.max(0, image.getColorModel().getComponentSize(0) - 8);
    boolean hasAlpha = image.getColorModel().hasAlpha() && raster.getNumBands() > 1;
    var color = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int level = raster.getSample(x, y, 0) >> shift;
        int alpha = hasAlpha ? raster.getSample(x, y, 1) >> shift : 0xff;
        color.setRGB(x, y, alpha << 24 | level << 16 | level << 8 | level);
      }
    }
    return color;
  }
}
