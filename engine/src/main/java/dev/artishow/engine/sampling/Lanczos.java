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

  private static float[] premultiplied(byte[] rgba) {
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

  private static byte[] straight(float[] values) {
    var rgba = new byte[values.length];
    for (int i = 0; i < values.length; i += CHANNELS) {
      float alpha = Math.max(0, Math.min(1, values[i + 3]));
      int alphaByte = (int) (alpha * 255 + 0.5f);
      rgba[i + 3] = (byte) alphaByte;
      for (int c = 0; c < 3 && alphaByte > 0; c++) {
        rgba[i + c] = (byte) (int) (Math.max(0, Math.min(1, values[i + c] / alpha)) * 255 + 0.5f);
      }
    }
    return rgba;
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
        for (int k = 0; k < taps.weights.length; k++) {
          float weight = taps.weights[k];
          int source = (y * width + taps.sources[k]) * CHANNELS;
          int at = (y * target + x) * CHANNELS;
          for (int c = 0; c < CHANNELS; c++) {
            result[at + c] += weight * values[source + c];
          }
        }
      }
    }
    return result;
  }

  /** Resamples each column from {@code rows} pixels to {@code target}, whole rows at a time. */
  private static float[] alongColumns(float[] values, int rows, int target) {
    int length = values.length / rows;
    var result = new float[target * length];
    for (int y = 0; y < target; y++) {
      var taps = new Taps(y, rows, target);
      for (int k = 0; k < taps.weights.length; k++) {
        addRow(values, taps.sources[k] * length, taps.weights[k], result, y * length, length);
      }
    }
    return result;
  }

  private static void addRow(
      float[] values, int from, float weight, float[] result, int to, int length) {
    for (int i = 0; i < length; i++) {
      result[to + i] += weight * values[from + i];
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
