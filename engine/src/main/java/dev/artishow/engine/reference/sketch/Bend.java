package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.Picture;
import dev.artishow.engine.random.RandomStream;
import java.util.SplittableRandom;

/**
 * Bends a picture as a whole, along long soft waves across and down: as another hand's drawing of
 * the same view parts from it, which no turning, stretching or moving does.
 *
 * @param depth how far a place is moved at most in each direction, in shares of the side
 * @param seed varies the waves
 */
public record Bend(double depth, long seed) {
  private static final int CHANNELS = 4;

  /** Waves to a side. */
  private static final double FEWEST = 0.6;

  private static final double MOST = 1.3;

  /** A wave's part in where a place is moved to. */
  private record Wave(double frequency, double phase) {
    static Wave any(SplittableRandom random) {
      return new Wave(random.nextDouble(FEWEST, MOST), random.nextDouble(2 * Math.PI));
    }

    double at(double place) {
      return Math.sin(2 * Math.PI * frequency * place + phase);
    }
  }

  /** Its waves, to be asked for many places. */
  Waves waves() {
    var random = RandomStream.of(seed, "bend");
    return new Waves(depth, Wave.any(random), Wave.any(random), Wave.any(random), Wave.any(random));
  }

  /** Which place of a picture comes to a place of the bent one, in shares of the side. */
  record Waves(
      double depth, Wave acrossByRow, Wave acrossByColumn, Wave downByRow, Wave downByColumn) {
    double x(double x, double y) {
      return x + depth / 2 * (acrossByRow.at(y) + acrossByColumn.at(x));
    }

    double y(double x, double y) {
      return y + depth / 2 * (downByRow.at(y) + downByColumn.at(x));
    }
  }

  /** The picture bent; what is beyond its edge is transparent. */
  public Picture of(Picture picture) {
    Waves waves = waves();
    int width = picture.width();
    int height = picture.height();
    byte[] from = picture.rgba();
    var to = new byte[from.length];
    for (int y = 0; y < height; y++) {
      double row = (y + 0.5) / height;
      for (int x = 0; x < width; x++) {
        double column = (x + 0.5) / width;
        double fromX = waves.x(column, row) * width - 0.5;
        double fromY = waves.y(column, row) * height - 0.5;
        mix(from, width, height, fromX, fromY, to, (y * width + x) * CHANNELS);
      }
    }
    return new Picture(width, height, to);
  }

  /** Mixes the four pixels about a place, each by how opaque it is. */
  private static void mix(
      byte[] from, int width, int height, double x, double y, byte[] to, int at) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double alpha = 0;
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int row = Math.max(0, top); row <= Math.min(height - 1, top + 1); row++) {
      for (int column = Math.max(0, left); column <= Math.min(width - 1, left + 1); column++) {
        int pixel = (row * width + column) * CHANNELS;
        double weight =
            (1 - Math.abs(x - column)) * (1 - Math.abs(y - row)) * (from[pixel + 3] & 0xff);
        alpha += weight;
        red += weight * (from[pixel] & 0xff);
        green += weight * (from[pixel + 1] & 0xff);
        blue += weight * (from[pixel + 2] & 0xff);
      }
    }
    if (alpha > 0) {
      to[at] = (byte) Math.round(red / alpha);
      to[at + 1] = (byte) Math.round(green / alpha);
      to[at + 2] = (byte) Math.round(blue / alpha);
      to[at + 3] = (byte) Math.round(alpha);
    }
  }
}
