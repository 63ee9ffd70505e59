package dev.artishow.engine.sampling;

import dev.artishow.engine.Picture;

/**
 * Enlarges pictures with the Lanczos kernel of three lobes, on premultiplied colour, so that edges
 * take nothing of the colour that transparent pixels happen to have.
 */
public final class Lanczos {
  private static final int LOBES = 3;
  private static final int CHANNELS = 4;

  private Lanczos() {}

  /** The picture at {@code pixels} × {@code pixels}; a smaller size than its own is refused. */
  public static Picture enlarge(Picture picture, int pixels) {
    if (pixels < picture.width() || picture.width() != picture.height()) {
      throw new IllegalArgumentException(
          "a square picture of %d pixels or less can be enlarged to %d, was %d×%d"
              .formatted(pixels, pixels, picture.width(), picture.height()));
    }
    int side = picture.width();
    float[] wide = alongRows(premultiplied(picture.rgba()), side, side, pixels);
    return new Picture(pixels, pixels, straight(alongColumns(wide, side, pixels)));
  }

  static float[] premultiplied(byte[] rgba) {
    var values = new float[rgba.length];
    for (int i = 0; i < rgba.length; i += CHANNELS) {
      float alpha = (rgba[i + 3] & 0xff) / 255f;
      for (int c = 0; c < 3; c++) {
        values[i + c] = (rgba[i + c] & 0xff) / 255f * alpha;
      }
      values[i + 3] = alpha;
    }
    return values;
  }

  static byte[] straight(float[] values) {
    var rgba = new byte[values.length];
    for (int i = 0; i < values.length; i += CHANNELS) {
      float alpha = values[i + 3] * 255;
      if (alpha < 0.5f) {
        continue; // transparent
      }
      float opaque = alpha > 255 ? 255 : alpha;
      float scale = 255 * 255 / opaque;
      rgba[i] = rounded(values[i] * scale);
      rgba[i + 1] = rounded(values[i + 1] * scale);
      rgba[i + 2] = rounded(values[i + 2] * scale);
      rgba[i + 3] = rounded(opaque);
    }
    return rgba;
  }

  private static byte rounded(float value) {
    int nearest = (int) (value + 0.5f);
    return (byte) Math.max(0, Math.min(255, nearest));
  }

  /** Where a pixel of the result comes from: six pixels, the edge's repeated, and their weights. */
  private static final class Taps {
    private final int[] sources = new int[2 * LOBES];
    private final float[] weights = new float[2 * LOBES];

    Taps(int pixel, int from, int to) {
      double centre = (pixel + 0.5) * from / to - 0.5;
      int first = (int) Math.floor(centre) - LOBES + 1;
      double[] exact = normalised(centre, first);
      for (int k = 0; k < weights.length; k++) {
        sources[k] = Math.max(0, Math.min(from - 1, first + k));
        weights[k] = (float) exact[k];
      }
    }
  }

  /** Resamples each of {@code rows} rows from {@code width} pixels to {@code target} pixels. */
  private static float[] alongRows(float[] values, int rows, int width, int target) {
    var result = new float[rows * target * CHANNELS];
    for (int x = 0; x < target; x++) {
      var taps = new Taps(x, width, target);
      for (int y = 0; y < rows; y++) {
        addPixels(values, y * width * CHANNELS, taps, result, (y * target + x) * CHANNELS);
      }
    }
    return result;
  }

  private static void addPixels(float[] values, int row, Taps taps, float[] result, int to) {
    float red = 0;
    float green = 0;
    float blue = 0;
    float alpha = 0;
    for (int k = 0; k < taps.weights.length; k++) {
      float weight = taps.weights[k];
      int from = row + taps.sources[k] * CHANNELS;
      red += weight * values[from];
      green += weight * values[from + 1];
      blue += weight * values[from + 2];
      alpha += weight * values[from + 3];
    }
    result[to] = red;
    result[to + 1] = green;
    result[to + 2] = blue;
    result[to + 3] = alpha;
  }

  /** Resamples each column from {@code rows} pixels to {@code target}, whole rows at a time. */
  private static float[] alongColumns(float[] values, int rows, int target) {
    int length = values.length / rows;
    var result = new float[target * length];
    for (int y = 0; y < target; y++) {
      mixRows(values, new Taps(y, rows, target), length, result, y * length);
    }
    return result;
  }

  /** One loop over all six rows: the sum stays in a register. */
  private static void mixRows(float[] values, Taps taps, int length, float[] result, int to) {
    int[] rows = taps.sources;
    float[] weights = taps.weights;
    int row0 = rows[0] * length;
    int row1 = rows[1] * length;
    int row2 = rows[2] * length;
    int row3 = rows[3] * length;
    int row4 = rows[4] * length;
    int row5 = rows[5] * length;
    for (int i = 0; i < length; i++) {
      result[to + i] =
          weights[0] * values[row0 + i]
              + weights[1] * values[row1 + i]
              + weights[2] * values[row2 + i]
              + weights[3] * values[row3 + i]
              + weights[4] * values[row4 + i]
              + weights[5] * values[row5 + i];
    }
  }

  private static double[] normalised(double centre, int first) {
    var weights = new double[2 * LOBES];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = kernel(centre - first - k);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  private static double kernel(double x) {
    if (Math.abs(x) >= LOBES) {
      return 0;
    }
    return sinc(x) * sinc(x / LOBES);
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
