package dev.artishow.trainer.data.svg;

import java.awt.image.BufferedImage;

/** Cuts away the empty page around a drawing. */
final class Cropping {
  /** Below this, 0–255, a pixel belongs to the page. */
  private static final int MIN_ALPHA = 8;

  private Cropping() {}

  /** The smallest part that holds all that is drawn; the picture itself where nothing is. */
  static BufferedImage drawn(BufferedImage image) {
    int left = image.getWidth();
    int top = image.getHeight();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 >= MIN_ALPHA) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return left < right ? image.getSubimage(left, top, right - left, bottom - top) : image;
  }
}
