package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.scene.Outline;
import java.util.Optional;

/**
 * A drawing as it is looked at to be compared, {@value #SIDE} pixels wide.
 *
 * @param pixels premultiplied
 * @param moments of what it covers
 */
record Look(Pixels pixels, Outline outline, Moments moments) {
  static final int SIDE = 32;

  /**
   * Where something lies and how it spreads, in shares of the picture's side.
   *
   * @param x of its centre of gravity
   * @param y of it
   * @param across standard deviation along x
   * @param down along y
   * @param slant angle of its long axis in radians, −π/2…π/2
   * @param elongation long axis to short axis, 1 or more
   */
  record Moments(double x, double y, double across, double down, double slant, double elongation) {}

  /** Empty if nothing is drawn. */
  static Optional<Look> of(Pixels pixels) {
    return Outline.of(pixels).map(outline -> new Look(pixels, outline, moments(pixels)));
  }

  private static Moments moments(Pixels pixels) {
    double total = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumYy = 0;
    double sumXy = 0;
    int side = pixels.width();
    for (int at = 3; at < pixels.rgba().length; at += 4) {
      int alpha = pixels.rgba()[at] & 0xff;
      int place = at / 4;
      int row = place / side;
      double x = (place % side + 0.5) / side;
      double y = (row + 0.5) / side;
      total += alpha;
      sumX += alpha * x;
      sumY += alpha * y;
      sumXx += alpha * x * x;
      sumYy += alpha * y * y;
      sumXy += alpha * x * y;
    }
    double x = sumX / total;
    double y = sumY / total;
    double varianceX = Math.max(1e-6, sumXx / total - x * x);
    double varianceY = Math.max(1e-6, sumYy / total - y * y);
    double covariance = sumXy / total - x * y;
    double half = (varianceX + varianceY) / 2;
    double apart = Math.hypot((varianceX - varianceY) / 2, covariance);
    return new Moments(
        x,
        y,
        Math.sqrt(varianceX),
        Math.sqrt(varianceY),
        Math.atan2(2 * covariance, varianceX - varianceY) / 2,
        Math.sqrt((half + apart) / Math.max(1e-6, half - apart)));
  }

  /**
   * How unlike another picture is: the root of the mean square difference over red, green and blue,
   * 0–1, on white.
   */
  static double distance(Pixels one, Pixels other) {
    byte[] a = one.rgba();
    byte[] b = other.rgba();
    long sum = 0;
    for (int at = 0; at < a.length; at += 4) {
      int alpha = (b[at + 3] & 0xff) - (a[at + 3] & 0xff);
      for (int channel = 0; channel < 3; channel++) {
        int apart = (a[at + channel] & 0xff) - (b[at + channel] & 0xff) + alpha;
        sum += (long) apart * apart;
      }
    }
    return Math.sqrt(sum / (3.0 * (a.length / 4.0))) / 255;
  }
}
