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
    float[] turned = alongRows(transposed(wide, side, pixels), pixels, side, pixels);
    return new Picture(pixels, pixels, straight(transposed(turned, pixels, pixels)));
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
      int alphaByte = Math.round(alpha * 255);
      rgba[i + 3] = (byte) alphaByte;
      for (int c = 0; c < 3 && alphaByte > 0; c++) {
        rgba[i + c] = (byte) Math.round(Math.max(0, Math.min(1, values[i + c] / alpha)) * 255);
      }
    }
    return rgba;
  }

  /** Resamples each of {@code rows} rows from {@code width} pixels to {@code target} pixels. */
  private static float[] alongRows(float[] values, int rows, int width, int target) {
    var result = new float[rows * target * CHANNELS];
    double scale = (double) width / target;
    for (int x = 0; x < target; x++) {
      double centre = (x + 0.5) * scale - 0.5;
      int first = (int) Math.floor(centre) - LOBES + 1;
      double[] weights = weights(centre, first);
      for (int y = 0; y < rows; y++) {
        for (int k = 0; k < weights.length; k++) {
          int source = Math.max(0, Math.min(width - 1, first + k));
          for (int c = 0; c < CHANNELS; c++) {
            result[(y * target + x) * CHANNELS + c] +=
                (float) (weights[k] * values[(y * width + source) * CHANNELS + c]);
          }
        }
      }
    }
    return result;
  }

  private static double[] weights(double centre, int first) {
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

  /** Rows of {@code width} pixels become columns. */
  private static float[] transposed(float[] values, int rows, int width) {
    var result = new float[values.length];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < width; x++) {
        System.arraycopy(
            values, (y * width + x) * CHANNELS, result, (x * rows + y) * CHANNELS, CHANNELS);
      }
    }
    return result;
  }
}
