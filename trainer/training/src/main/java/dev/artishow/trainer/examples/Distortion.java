package dev.artishow.trainer.examples;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Changes pictures as sketches of them may differ: turned, scaled and moved, discoloured, cut into,
 * blurred. Pictures are 4 planes of premultiplied RGBA in −1…1, transparent outside.
 */
final class Distortion {
  private static final int CHANNELS = 4;
  private static final int ALPHA = 3;

  /** Rows of luma, then of the two differences that hue turns in (YIQ). */
  private static final double[][] YIQ = {
    {0.299, 0.587, 0.114}, {0.5959, -0.2746, -0.3213}, {0.2115, -0.5227, 0.3112}
  };

  private static final double[][] RGB = {
    {1, 0.956, 0.619}, {1, -0.272, -0.647}, {1, -1.106, 1.703}
  };

  private final int side;

  /**
   * @param side of the pictures, in pixels
   */
  Distortion(int side) {
    this.side = side;
  }

  /**
   * How far a picture is turned, scaled and moved at most.
   *
   * @param degrees either way
   * @param least scale
   * @param most scale
   * @param shift either way, as a share of the side
   */
  record Pose(double degrees, double least, double most, double shift) {
    /** Another drawing, as a sketch varies it. */
    static final Pose MILD = new Pose(8, 0.85, 1.12, 0.06);

    /** The picture itself where a sketch is to be followed. */
    static final Pose NUDGED = new Pose(6, 0.93, 1.07, 0.04);

    /** The picture itself: too far off to be copied pixel by pixel. */
    static final Pose STRONG = new Pose(25, 0.7, 1.4, 5 / 32.0);

    /** A share of it all, 0–1. */
    Pose lessened(double share) {
      return new Pose(
          share * degrees, Math.pow(least, share), Math.pow(most, share), share * shift);
    }
  }

  /** Turned about the middle, scaled and moved, each place mixed of the four next to it. */
  void pose(float[] planes, Pose most, RandomGenerator random) {
    double angle = Math.toRadians(random.nextDouble(-1, 1) * most.degrees());
    double scale = Math.exp(random.nextDouble(Math.log(most.least()), Math.log(most.most())));
    double right = random.nextDouble(-1, 1) * most.shift() * side;
    double down = random.nextDouble(-1, 1) * most.shift() * side;
    double cos = Math.cos(angle) / scale;
    double sin = Math.sin(angle) / scale;
    double middle = (side - 1) / 2.0;
    float[] from = planes.clone();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double dx = x - middle - right;
        double dy = y - middle - down;
        write(
            planes, y * side + x, from, middle + cos * dx + sin * dy, middle - sin * dx + cos * dy);
      }
    }
  }

  private void write(float[] to, int place, float[] from, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double dx = x - left;
    double dy = y - top;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int plane = channel * side * side;
      double above = at(from, plane, left, top) * (1 - dx) + at(from, plane, left + 1, top) * dx;
      double below =
          at(from, plane, left, top + 1) * (1 - dx) + at(from, plane, left + 1, top + 1) * dx;
      to[plane + place] = (float) (above * (1 - dy) + below * dy);
    }
  }

  private float at(float[] planes, int plane, int x, int y) {
    return x < 0 || y < 0 || x >= side || y >= side ? -1 : planes[plane + y * side + x];
  }

  /** Grey, or with all hues turned by the same angle. */
  void discolor(float[] planes, RandomGenerator random) {
    double saturation = random.nextBoolean() ? 0 : 1;
    double angle = random.nextDouble(0, 2 * Math.PI);
    double[][] matrix = turn(Math.cos(angle) * saturation, Math.sin(angle) * saturation);
    int size = side * side;
    for (int place = 0; place < size; place++) {
      double alpha = (planes[ALPHA * size + place] + 1) / 2;
      double r = (planes[place] + 1) / 2;
      double g = (planes[size + place] + 1) / 2;
      double b = (planes[2 * size + place] + 1) / 2;
      for (int channel = 0; channel < ALPHA; channel++) {
        double[] row = matrix[channel];
        double value = row[0] * r + row[1] * g + row[2] * b;
        planes[channel * size + place] = (float) (2 * Math.max(0, Math.min(alpha, value)) - 1);
      }
    }
  }

  /** RGB → YIQ, its differences turned, → RGB. */
  private static double[][] turn(double cos, double sin) {
    var matrix = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double first = cos * YIQ[1][j] - sin * YIQ[2][j];
        double second = sin * YIQ[1][j] + cos * YIQ[2][j];
        matrix[i][j] = RGB[i][0] * YIQ[0][j] + RGB[i][1] * first + RGB[i][2] * second;
      }
    }
    return matrix;
  }

  /** One or two rectangles become transparent. */
  void cut(float[] planes, RandomGenerator random) {
    int cuts = 1 + random.nextInt(2);
    for (int i = 0; i < cuts; i++) {
      int width = random.nextInt(side / 8, side / 3 + 1);
      int height = random.nextInt(side / 8, side / 3 + 1);
      int left = random.nextInt(side - width);
      int top = random.nextInt(side - height);
      for (int channel = 0; channel < CHANNELS; channel++) {
        for (int y = top; y < top + height; y++) {
          int row = (channel * side + y) * side;
          Arrays.fill(planes, row + left, row + left + width, -1);
        }
      }
    }
  }

  /** The mean of each place and its neighbours. */
  void blur(float[] planes) {
    float[] from = planes.clone();
    for (int channel = 0; channel < CHANNELS; channel++) {
      int plane = channel * side * side;
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          float sum = 0;
          for (int i = 0; i < 9; i++) {
            sum += at(from, plane, x + i % 3 - 1, y + i / 3 - 1);
          }
          planes[plane + y * side + x] = sum / 9;
        }
      }
    }
  }
}
