package dev.artishow.engine.sampling;

import dev.artishow.engine.Picture;

/**
 * Brings square pictures to another size: larger ones by the Lanczos kernel, smaller ones by the
 * mean of the area that each new pixel covers. Both mix premultiplied colour.
 */
public final class Resampling {
  private static final int CHANNELS = 4;

  private Resampling() {}

  /** The picture at {@code pixels} × {@code pixels}. */
  public static Picture resized(Picture picture, int pixels) {
    if (picture.width() == pixels && picture.height() == pixels) {
      return picture;
    }
    return picture.width() < pixels ? Lanczos.enlarge(picture, pixels) : shrunk(picture, pixels);
  }

  private static Picture shrunk(Picture picture, int pixels) {
    if (picture.width() != picture.height()) {
      throw new IllegalArgumentException("only square pictures are resized, was " + picture);
    }
    int side = picture.width();
    float[] values = Lanczos.premultiplied(picture.rgba());
    var means = new float[pixels * pixels * CHANNELS];
    double scale = (double) side / pixels;
    for (int y = 0; y < pixels; y++) {
      for (int x = 0; x < pixels; x++) {
        addArea(values, side, scale, x, y, means, (y * pixels + x) * CHANNELS);
      }
    }
    return new Picture(pixels, pixels, Lanczos.straight(means));
  }

  /** Adds up what one new pixel covers, each old one by the share of the area that it makes up. */
  private static void addArea(
      float[] values, int side, double scale, int x, int y, float[] means, int to) {
    double left = x * scale;
    double top = y * scale;
    int lastRow = last(top + scale, side);
    int lastColumn = last(left + scale, side);
    for (int row = (int) top; row <= lastRow; row++) {
      double height = overlap(row, top, scale);
      for (int column = (int) left; column <= lastColumn; column++) {
        double share = height * overlap(column, left, scale) / (scale * scale);
        int from = (row * side + column) * CHANNELS;
        for (int c = 0; c < CHANNELS; c++) {
          means[to + c] += (float) (share * values[from + c]);
        }
      }
    }
  }

  private static int last(double end, int side) {
    return Math.min(side, (int) Math.ceil(end)) - 1;
  }

  private static double overlap(int pixel, double start, double length) {
    return Math.max(0, Math.min(start + length, pixel + 1) - Math.max(start, pixel));
  }
}
