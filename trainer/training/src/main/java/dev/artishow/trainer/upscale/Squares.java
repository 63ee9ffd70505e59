package dev.artishow.trainer.upscale;

import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.PictureCodec;

/** Planes of a square picture, channel after channel, premultiplied RGBA in −1…1. */
final class Squares {
  static final int CHANNELS = 4;
  private static final int ALPHA = 3;

  private final int side;
  final float[] values; // 4 × side × side

  /**
   * Wraps values.
   *
   * @param side in pixels
   * @param values not copied: the caller hands them over
   */
  Squares(int side, float[] values) {
    this.side = side;
    this.values = values;
  }

  int side() {
    return side;
  }

  Picture toPicture() {
    return PictureCodec.decode(values, side);
  }

  /** Every new pixel the mean of {@code factor × factor} old ones. */
  Squares averaged(int factor) {
    int smaller = side / factor;
    var means = new float[CHANNELS * smaller * smaller];
    for (int c = 0; c < CHANNELS; c++) {
      for (int y = 0; y < smaller * factor; y++) {
        int row = (c * smaller + y / factor) * smaller;
        for (int x = 0; x < smaller * factor; x++) {
          means[row + x / factor] += values[(c * side + y) * side + x];
        }
      }
    }
    for (int i = 0; i < means.length; i++) {
      means[i] /= factor * factor;
    }
    return new Squares(smaller, means);
  }

  /** Mixed with the means of 3 × 3 pixels, the border continued: 0 changes nothing. */
  Squares blurred(float weight) {
    var mixed = new float[values.length];
    for (int c = 0; c < CHANNELS; c++) {
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          int at = (c * side + y) * side + x;
          mixed[at] = values[at] + weight * (mean(c, x, y) - values[at]);
        }
      }
    }
    return new Squares(side, mixed);
  }

  private float mean(int channel, int x, int y) {
    float sum = 0;
    for (int dy = -1; dy <= 1; dy++) {
      int row = Math.max(0, Math.min(side - 1, y + dy));
      for (int dx = -1; dx <= 1; dx++) {
        int column = Math.max(0, Math.min(side - 1, x + dx));
        sum += values[(channel * side + row) * side + column];
      }
    }
    return sum / 9;
  }

  /** With a share of another of the same side. */
  Squares mixed(Squares other, float share) {
    float[] mixed = values.clone();
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] += share * (other.values[i] - mixed[i]);
    }
    return new Squares(side, mixed);
  }

  /** The square of so many pixels whose corner lies there. */
  Squares cropped(int left, int top, int smaller) {
    var part = new float[CHANNELS * smaller * smaller];
    for (int row = 0; row < CHANNELS * smaller; row++) {
      int from = (row / smaller * side + top + row % smaller) * side + left;
      System.arraycopy(values, from, part, row * smaller, smaller);
    }
    return new Squares(smaller, part);
  }

  /** Held to what a picture can be: −1…1, and no more colour than alpha. */
  Squares valid() {
    int plane = side * side;
    var held = new float[values.length];
    for (int i = 0; i < plane; i++) {
      float alpha = Math.max(-1, Math.min(1, values[ALPHA * plane + i]));
      for (int c = 0; c < ALPHA; c++) {
        held[c * plane + i] = Math.max(-1, Math.min(alpha, values[c * plane + i]));
      }
      held[ALPHA * plane + i] = alpha;
    }
    return new Squares(side, held);
  }

  /** Whether nothing of it can be seen. */
  boolean isEmpty() {
    for (int i = ALPHA * side * side; i < values.length; i++) {
      if (values[i] > -1) {
        return false;
      }
    }
    return true;
  }
}
