package dev.artishow.moderation.picture;

import java.awt.image.BufferedImage;

/** A picture as the classifier wants it: {@value #SIDE} points square, three colours of 0 to 1. */
final class ScaledPicture {
  private static final int SIDE = 224;
  private static final int COLORS = 3;
  private static final int OPAQUE = 255;

  private ScaledPicture() {}

  /** Stretched to the square, linear between the four nearest pixels, corner on corner. */
  static FeatureMap of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] argb = picture.getRGB(0, 0, width, height, null, 0, width);
    var scaled = new FeatureMap(SIDE, SIDE, COLORS);
    for (int y = 0; y < SIDE; y++) {
      float top = y * (height - 1f) / (SIDE - 1);
      int upper = (int) top;
      int lower = Math.min(height - 1, upper + 1);
      for (int x = 0; x < SIDE; x++) {
        float start = x * (width - 1f) / (SIDE - 1);
        int left = (int) start;
        int right = Math.min(width - 1, left + 1);
        for (int color = 0; color < COLORS; color++) {
          float above =
              between(
                  value(argb[upper * width + left], color),
                  value(argb[upper * width + right], color),
                  start - left);
          float below =
              between(
                  value(argb[lower * width + left], color),
                  value(argb[lower * width + right], color),
                  start - left);
          scaled.values()[scaled.at(y, x) + color] = between(above, below, top - upper);
        }
      }
    }
    return scaled;
  }

  private static float between(float one, float other, float share) {
    return one + (other - one) * share;
  }

  /** A colour of a pixel on white. */
  private static float value(int argb, int color) {
    int alpha = argb >>> 24;
    int value = argb >> (8 * (COLORS - 1 - color)) & 0xff;
    return (value * alpha + OPAQUE * (OPAQUE - alpha)) / (float) (OPAQUE * OPAQUE);
  }
}
