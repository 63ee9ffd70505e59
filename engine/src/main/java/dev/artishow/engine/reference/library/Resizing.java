package dev.artishow.engine.reference.library;

import dev.artishow.engine.Picture;

/**
 * Square pictures made smaller or larger: a target pixel is the mean of the area that it covers, or
 * between the four nearest ones where it covers less than one.
 */
final class Resizing {
  private static final int CHANNELS = 4;

  private Resizing() {}

  /**
   * A picture in another size.
   *
   * @param rgba premultiplied, {@code side × side}
   * @param pixels side of the result, which is straight
   */
  static Picture picture(byte[] rgba, int side, int pixels) {
    double scale = (double) side / pixels;
    double[] rows = along(values(rgba), side, side, pixels, scale, true);
    double[] all = along(rows, pixels, side, pixels, scale, false);
    return new Picture(pixels, pixels, straight(all));
  }

  private static double[] values(byte[] rgba) {
    double[] values = new double[rgba.length];
    for (int i = 0; i < rgba.length; i++) {
      values[i] = rgba[i] & 0xff;
    }
    return values;
  }

  /** Resizes along one axis; {@code width × height} pixels come in. */
  private static double[] along(
      double[] from, int width, int height, int pixels, double scale, boolean horizontal) {
    int newWidth = horizontal ? pixels : width;
    int newHeight = horizontal ? height : pixels;
    int most = (horizontal ? width : height) - 1;
    double[] to = new double[newWidth * newHeight * CHANNELS];
    double radius = Math.max(1, scale);
    for (int target = 0; target < pixels; target++) {
      double middle = (target + 0.5) * scale - 0.5;
      int first = (int) Math.ceil(middle - radius);
      int last = (int) Math.floor(middle + radius);
      double total = 0;
      for (int source = first; source <= last; source++) {
        total += weight(source - middle, scale);
      }
      for (int source = first; source <= last; source++) {
        double share = weight(source - middle, scale) / total;
        int within = Math.max(0, Math.min(most, source));
        for (int line = 0; share > 0 && line < (horizontal ? height : width); line++) {
          int in = (horizontal ? line * width + within : within * width + line) * CHANNELS;
          int out = (horizontal ? line * newWidth + target : target * newWidth + line) * CHANNELS;
          for (int channel = 0; channel < CHANNELS; channel++) {
            to[out + channel] += share * from[in + channel];
          }
        }
      }
    }
    return to;
  }

  /** How much of a source pixel a target pixel takes that is so far away. */
  private static double weight(double apart, double scale) {
    if (scale <= 1) {
      return Math.max(0, 1 - Math.abs(apart));
    }
    double end = Math.min(apart + 0.5, scale / 2);
    return Math.max(0, end - Math.max(apart - 0.5, -scale / 2));
  }

  private static byte[] straight(double[] premultiplied) {
    byte[] rgba = new byte[premultiplied.length];
    for (int at = 0; at < rgba.length; at += CHANNELS) {
      double alpha = premultiplied[at + CHANNELS - 1];
      for (int channel = 0; channel < CHANNELS - 1 && alpha > 0; channel++) {
        double value = premultiplied[at + channel] * 255 / alpha;
        rgba[at + channel] = (byte) Math.round(Math.min(255, value));
      }
      rgba[at + CHANNELS - 1] = (byte) Math.round(alpha);
    }
    return rgba;
  }
}
