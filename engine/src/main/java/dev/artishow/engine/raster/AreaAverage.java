package dev.artishow.engine.raster;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Fits pictures of any size into a square, centred, each pixel of the square the mean of the area
 * that it covers. Means are taken of premultiplied values, so that the colour of what is
 * transparent does not count, and of sRGB values as they are encoded, which is how vector renderers
 * smooth edges too.
 */
public final class AreaAverage {
  private static final int CHANNELS = 4;

  private AreaAverage() {}

  /**
   * The picture in a square.
   *
   * @param image of any size and type
   * @param side of the square, in pixels
   */
  public static Raster fit(BufferedImage image, int side) {
    int width = image.getWidth();
    int height = image.getHeight();
    double scale = (double) Math.max(width, height) / side;
    Spans columns = Spans.centred(width, side, scale);
    Spans rows = Spans.centred(height, side, scale);
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    byte[] rgba = new byte[side * side * CHANNELS];
    double[] sums = new double[CHANNELS];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        sum(argb, width, columns, x, rows, y, sums);
        for (int channel = 0; channel < CHANNELS; channel++) {
          rgba[(y * side + x) * CHANNELS + channel] =
              (byte) (int) Math.floor(sums[channel] / (scale * scale) + 0.5);
        }
      }
    }
    return new Raster(side, rgba);
  }

  private static void sum(
      int[] argb, int width, Spans columns, int x, Spans rows, int y, double[] sums) {
    Arrays.fill(sums, 0);
    for (int row = rows.first(y); row <= rows.last(y); row++) {
      for (int column = columns.first(x); column <= columns.last(x); column++) {
        double weight = rows.overlap(y, row) * columns.overlap(x, column);
        int pixel = argb[row * width + column];
        double alpha = weight * (pixel >>> 24);
        sums[0] += alpha * (pixel >> 16 & 0xff) / 255;
        sums[1] += alpha * (pixel >> 8 & 0xff) / 255;
        sums[2] += alpha * (pixel & 0xff) / 255;
        sums[3] += alpha;
      }
    }
  }

  /** Along one axis, the stretch of old pixels under each new one. */
  private record Spans(int pixels, double origin, double scale) {

    static Spans centred(int pixels, int side, double scale) {
      return new Spans(pixels, (pixels - side * scale) / 2, scale);
    }

    int first(int target) {
      return Math.max(0, (int) Math.floor(start(target)));
    }

    int last(int target) {
      return Math.min(pixels - 1, (int) Math.ceil(start(target + 1)) - 1);
    }

    double overlap(int target, int pixel) {
      return Math.max(0, Math.min(start(target + 1), pixel + 1) - Math.max(start(target), pixel));
    }

    private double start(int target) {
      return origin + target * scale;
    }
  }
}
