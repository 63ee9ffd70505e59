package dev.artishow.engine.fingerprint;

import dev.artishow.engine.Picture;
import java.util.Arrays;

/**
 * PDQ of a picture: its luma is blurred, sampled at 64 × 64 points and transformed; each of the 16
 * × 16 lowest frequencies but the constant ones gives a bit, whether it is above the median.
 *
 * @param quality 0–100, how much there is to see; below {@link #RELIABLE} many pictures share a
 *     hash
 * @see <a href="https://github.com/facebook/ThreatExchange/blob/main/hashing/hashing.pdf">Davis and
 *     Rosen: Open-sourcing photo- and video-matching technology to make the internet safer,
 *     2019</a>
 */
public record PdqFingerprint(PdqHash hash, int quality) {
  /** Those who published PDQ do not match pictures below. */
  public static final int RELIABLE = 50;

  private static final int POINTS = 64;
  private static final int FREQUENCIES = 16;
  private static final int BLURS = 2;

  /** The blur's window spans this share of the picture. */
  private static final int WINDOWS = 2 * POINTS;

  private static final int MAX_QUALITY = 100;
  private static final int GRADIENTS_OF_ONE_QUALITY = 90;
  private static final double[][] COSINES = cosines();

  /** That of a picture, as seen on white. */
  public static PdqFingerprint of(Picture picture) {
    double[] luma = luma(picture);
    blur(luma, picture.width(), picture.height());
    double[] points = points(luma, picture.width(), picture.height());
    return new PdqFingerprint(hash(points), quality(points));
  }

  /** By the weights of ITU-R BT.601, on white. */
  private static double[] luma(Picture picture) {
    byte[] rgba = picture.rgba();
    var luma = new double[picture.width() * picture.height()];
    for (int i = 0; i < luma.length; i++) {
      double alpha = (rgba[4 * i + 3] & 0xff) / 255.0;
      double color =
          0.299 * (rgba[4 * i] & 0xff)
              + 0.587 * (rgba[4 * i + 1] & 0xff)
              + 0.114 * (rgba[4 * i + 2] & 0xff);
      luma[i] = alpha * color + (1 - alpha) * 255;
    }
    return luma;
  }

  /** Means over windows along rows, then along columns, twice: a tent in either direction. */
  private static void blur(double[] luma, int width, int height) {
    for (int pass = 0; pass < BLURS; pass++) {
      for (int y = 0; y < height; y++) {
        means(luma, y * width, 1, width);
      }
      for (int x = 0; x < width; x++) {
        means(luma, x, width, height);
      }
    }
  }

  /** Replaces each of {@code count} values by the mean of those in the window around it. */
  private static void means(double[] values, int first, int step, int count) {
    int window = (count + WINDOWS - 1) / WINDOWS;
    int ahead = (window + 2) / 2 - 1;
    int behind = window - 1 - ahead;
    var sums = new double[count + 1];
    for (int i = 0; i < count; i++) {
      sums[i + 1] = sums[i] + values[first + i * step];
    }
    for (int i = 0; i < count; i++) {
      int from = Math.max(0, i - behind);
      int to = Math.min(count, i + ahead + 1);
      values[first + i * step] = (sums[to] - sums[from]) / (to - from);
    }
  }

  private static double[] points(double[] luma, int width, int height) {
    var points = new double[POINTS * POINTS];
    for (int i = 0; i < POINTS; i++) {
      int y = (int) ((i + 0.5) * height / POINTS);
      for (int j = 0; j < POINTS; j++) {
        points[i * POINTS + j] = luma[y * width + (int) ((j + 0.5) * width / POINTS)];
      }
    }
    return points;
  }

  private static PdqHash hash(double[] points) {
    double[] spectrum = spectrum(points);
    double[] sorted = spectrum.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2 - 1];
    var bits = new long[4];
    for (int i = 0; i < spectrum.length; i++) {
      if (spectrum[i] > median) {
        bits[i / Long.SIZE] |= 1L << i;
      }
    }
    return new PdqHash(bits[3], bits[2], bits[1], bits[0]);
  }

  /** {@code D · points · Dᵀ} for the rows 1 to 16 of the cosine transform (type II). */
  private static double[] spectrum(double[] points) {
    var half = new double[FREQUENCIES][POINTS];
    for (int i = 0; i < FREQUENCIES; i++) {
      for (int k = 0; k < POINTS; k++) {
        for (int j = 0; j < POINTS; j++) {
          half[i][j] += COSINES[i][k] * points[k * POINTS + j];
        }
      }
    }
    var spectrum = new double[FREQUENCIES * FREQUENCIES];
    for (int i = 0; i < FREQUENCIES; i++) {
      for (int j = 0; j < FREQUENCIES; j++) {
        for (int k = 0; k < POINTS; k++) {
          spectrum[i * FREQUENCIES + j] += half[i][k] * COSINES[j][k];
        }
      }
    }
    return spectrum;
  }

  private static double[][] cosines() {
    var cosines = new double[FREQUENCIES][POINTS];
    for (int i = 0; i < FREQUENCIES; i++) {
      for (int j = 0; j < POINTS; j++) {
        cosines[i][j] =
            Math.sqrt(2.0 / POINTS) * Math.cos(Math.PI / (2 * POINTS) * (i + 1) * (2 * j + 1));
      }
    }
    return cosines;
  }

  /** Sum of the significant steps between neighbours. */
  private static int quality(double[] points) {
    int gradients = 0;
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j + 1 < POINTS; j++) {
        gradients += step(points[i * POINTS + j], points[i * POINTS + j + 1]);
        gradients += step(points[j * POINTS + i], points[(j + 1) * POINTS + i]);
      }
    }
    return Math.min(MAX_QUALITY, gradients / GRADIENTS_OF_ONE_QUALITY);
  }

  private static int step(double one, double other) {
    return Math.abs((int) ((one - other) * 100 / 255));
  }
}
