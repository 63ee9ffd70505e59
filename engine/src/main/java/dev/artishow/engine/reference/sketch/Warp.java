package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.color.Pixels;

/**
 * Lays a picture out anew, between its pixels bilinearly; what is beyond its edge is transparent.
 */
final class Warp {
  private static final int CHANNELS = 4;

  /** Shares of neighbours are in 256ths, so that all sums are whole numbers. */
  private static final int ONE = 256;

  private Warp() {}

  /**
   * Adds a picture, laid out anew, to sums.
   *
   * @param map from places of the picture to places of the result
   * @param weight of the picture, in 256ths
   * @param sums of {@code side × side} pixels of premultiplied RGBA, times 65536
   */
  static void add(Pixels picture, Affine map, int weight, int[] sums, int side) {
    int sourceSide = picture.width();
    byte[] rgba = picture.rgba();
    Affine back = map.inverse();
    double perPixel = (double) sourceSide / side;
    int to = 0;
    for (int y = 0; y < side; y++) {
      double placeY = (y + 0.5) / side;
      double startX = 0.5 / side;
      double sourceX = back.x(startX, placeY) * sourceSide - 0.5;
      double sourceY = back.y(startX, placeY) * sourceSide - 0.5;
      double stepX = back.xx() * perPixel;
      double stepY = back.yx() * perPixel;
      for (int x = 0; x < side; x++, to += CHANNELS) {
        double atX = sourceX + x * stepX;
        double atY = sourceY + x * stepY;
        if (atX > -1 && atY > -1 && atX < sourceSide && atY < sourceSide) {
          int left = (int) Math.floor(atX);
          int top = (int) Math.floor(atY);
          int right = (int) ((atX - left) * ONE);
          int low = (int) ((atY - top) * ONE);
          sample(rgba, sourceSide, left, top, right, low, weight, sums, to);
        }
      }
    }
  }

  private static void sample(
      byte[] rgba,
      int side,
      int left,
      int top,
      int right,
      int low,
      int weight,
      int[] sums,
      int to) {
    int at = (top * side + left) * CHANNELS;
    boolean hasLeft = left >= 0;
    boolean hasRight = left + 1 < side;
    boolean hasTop = top >= 0;
    boolean hasLow = top + 1 < side;
    int below = at + side * CHANNELS;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int a = hasTop && hasLeft ? rgba[at + channel] & 0xff : 0;
      int b = hasTop && hasRight ? rgba[at + CHANNELS + channel] & 0xff : 0;
      int c = hasLow && hasLeft ? rgba[below + channel] & 0xff : 0;
      int d = hasLow && hasRight ? rgba[below + CHANNELS + channel] & 0xff : 0;
      int above = a * (ONE - right) + b * right;
      int under = c * (ONE - right) + d * right;
      int value = (above * (ONE - low) + under * low + ONE / 2) / ONE;
      sums[to + channel] += value * weight;
    }
  }

  /** A picture laid out anew, as large as before. */
  static Pixels of(Pixels picture, Affine map) {
    int side = picture.width();
    int[] sums = new int[side * side * CHANNELS];
    add(picture, map, ONE, sums, side);
    return result(sums, side);
  }

  /** What was summed up. */
  static Pixels result(int[] sums, int side) {
    Pixels result = Pixels.transparent(side, side);
    for (int i = 0; i < sums.length; i++) {
      result.rgba()[i] = (byte) ((sums[i] + ONE * ONE / 2) / (ONE * ONE));
    }
    return result;
  }
}
