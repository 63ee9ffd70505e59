package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.color.Pixels;

/**
 * A drawing as a thing is held, or one out of two: with all that the first has, half-way to where
 * it is in the second, in the colours of both. Laid over each other as they are, two drawings of a
 * cat have four ears.
 */
final class Blend {
  private static final int CHANNELS = 4;
  private static final int ALPHA = 3;

  /** How far places of the first are moved towards where they are in the second. */
  private static final double MIDWAY = 0.5;

  /**
   * What both share in is colour as it is seen in a picture so small, blurred by so many pixels.
   */
  private static final int WASH_SIDE = 16;

  private static final double WASH_BLUR = 1;

  /** Fainter than this has no colour to speak of. */
  private static final float FAINT = 0.02f;

  private static final float SHARES = 256;

  private final Pixels first;
  private final int side;
  private final Affine back;
  private final Bend.Waves waves;

  private Blend(Pixels first, Affine back, Bend.Waves waves) {
    this.first = first;
    this.side = first.width();
    this.back = back;
    this.waves = waves;
  }

  /**
   * Begins.
   *
   * @param first drawing, square and premultiplied
   * @param held how the thing is held
   * @param bend of all of it after that
   */
  static Blend of(Pixels first, Affine held, Bend bend) {
    return new Blend(first, held.inverse(), bend.waves());
  }

  /** The first drawing by itself. */
  Pixels alone() {
    var planes = new float[CHANNELS][side * side];
    places((x, y, to) -> sample(first, x, y, planes, to));
    Pixels result = Pixels.transparent(side, side);
    for (int i = 0; i < side * side; i++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        result.rgba()[i * CHANNELS + channel] = (byte) Math.round(255 * planes[channel][i]);
      }
    }
    return result;
  }

  /**
   * Both.
   *
   * @param second drawing, as large as the first
   * @param other how it lies over the first
   */
  Pixels with(Pixels second, Likeness.Second other) {
    Affine toSecond = other.map().inverse();
    Flow flow = other.flow();
    var one = new float[CHANNELS][side * side];
    var two = new float[CHANNELS][side * side];
    places(
        (x, y, to) -> {
          double across = flow.across(x, y);
          double down = flow.down(x, y);
          sample(first, x - MIDWAY * across, y - MIDWAY * down, one, to);
          double laidX = x + (1 - MIDWAY) * across;
          double laidY = y + (1 - MIDWAY) * down;
          sample(second, toSecond.x(laidX, laidY), toSecond.y(laidX, laidY), two, to);
        });
    return mixed(one, two, other.share() / SHARES);
  }

  /** What is done for each place of the first drawing that comes to a pixel of the result. */
  private interface PlaceTask {
    void at(double x, double y, int pixel);
  }

  private void places(PlaceTask task) {
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double x = (column + 0.5) / side;
        double y = (row + 0.5) / side;
        double bentX = waves.x(x, y);
        double bentY = waves.y(x, y);
        task.at(back.x(bentX, bentY), back.y(bentX, bentY), row * side + column);
      }
    }
  }

  /** Mixes the four pixels about a place; what is beyond the edge is transparent. */
  private static void sample(Pixels from, double x, double y, float[][] to, int pixel) {
    int side = from.width();
    double column = x * side - 0.5;
    double row = y * side - 0.5;
    int left = (int) Math.floor(column);
    int top = (int) Math.floor(row);
    for (int low = Math.max(0, top); low <= Math.min(side - 1, top + 1); low++) {
      for (int right = Math.max(0, left); right <= Math.min(side - 1, left + 1); right++) {
        double weight = (1 - Math.abs(column - right)) * (1 - Math.abs(row - low)) / 255;
        int at = (low * side + right) * CHANNELS;
        for (int channel = 0; channel < CHANNELS; channel++) {
          to[channel][pixel] += (float) (weight * (from.rgba()[at + channel] & 0xff));
        }
      }
    }
  }

  private Pixels mixed(float[][] one, float[][] two, float share) {
    float[][] tints = tints(washed(one), washed(two));
    Pixels result = Pixels.transparent(side, side);
    for (int i = 0; i < side * side; i++) {
      float alpha = one[ALPHA][i];
      double x = (i % side + 0.5) * WASH_SIDE / side - 0.5;
      int row = i / side;
      double y = (row + 0.5) * WASH_SIDE / side - 0.5;
      for (int channel = 0; channel < ALPHA; channel++) {
        float tint = alpha < FAINT ? 0 : between(tints[channel], x, y);
        float color = unit(straight(one, channel, i) + share * two[ALPHA][i] * tint);
        result.rgba()[i * CHANNELS + channel] = (byte) Math.round(255 * alpha * color);
      }
      result.rgba()[i * CHANNELS + ALPHA] = (byte) Math.round(255 * alpha);
    }
    return result;
  }

  /** From the colours of one to those of another. */
  private static float[][] tints(float[][] from, float[][] to) {
    var tints = new float[ALPHA][WASH_SIDE * WASH_SIDE];
    for (int channel = 0; channel < ALPHA; channel++) {
      for (int i = 0; i < WASH_SIDE * WASH_SIDE; i++) {
        tints[channel][i] = straight(to, channel, i) - straight(from, channel, i);
      }
    }
    return tints;
  }

  private float[][] washed(float[][] planes) {
    var washed = new float[CHANNELS][WASH_SIDE * WASH_SIDE];
    float share = (float) WASH_SIDE * WASH_SIDE / (side * side);
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int i = 0; i < side * side; i++) {
        int row = i / side * WASH_SIDE / side;
        washed[channel][row * WASH_SIDE + i % side * WASH_SIDE / side] +=
            share * planes[channel][i];
      }
      Blur.gaussian(washed[channel], WASH_SIDE, WASH_BLUR);
    }
    return washed;
  }

  private static float between(float[] plane, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = (float) (x - left);
    float low = (float) (y - top);
    float above = at(plane, left, top) * (1 - right) + at(plane, left + 1, top) * right;
    float below = at(plane, left, top + 1) * (1 - right) + at(plane, left + 1, top + 1) * right;
    return above * (1 - low) + below * low;
  }

  private static float at(float[] plane, int x, int y) {
    int column = Math.max(0, Math.min(WASH_SIDE - 1, x));
    int row = Math.max(0, Math.min(WASH_SIDE - 1, y));
    return plane[row * WASH_SIDE + column];
  }

  /** A channel before it was multiplied by its alpha. */
  private static float straight(float[][] planes, int channel, int i) {
    return planes[ALPHA][i] < FAINT ? 0 : planes[channel][i] / planes[ALPHA][i];
  }

  private static float unit(float value) {
    return Math.max(0, Math.min(1, value));
  }
}
