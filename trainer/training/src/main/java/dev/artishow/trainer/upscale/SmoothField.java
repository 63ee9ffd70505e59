package dev.artishow.trainer.upscale;

import java.util.function.DoubleSupplier;

/** Numbers that vary smoothly over the places of a square: knots, and straight lines between. */
final class SmoothField {
  private final int pitch;
  private final int knots; // a side
  private final float[] values; // knots × knots

  /**
   * @param side of the square
   * @param pitch places from one knot to the next
   * @param drawn the knots' numbers
   */
  SmoothField(int side, int pitch, DoubleSupplier drawn) {
    this.pitch = pitch;
    knots = side / pitch + 2;
    values = new float[knots * knots];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) drawn.getAsDouble();
    }
  }

  /** The number of a place. */
  float at(int x, int y) {
    return between(values, knots, 0, (float) x / pitch, (float) y / pitch);
  }

  /**
   * The value between four places of a plane, whose border is continued.
   *
   * @param plane index of the plane's first value
   */
  static float between(float[] values, int side, int plane, float x, float y) {
    float heldX = Math.max(0, Math.min(side - 1, x));
    float heldY = Math.max(0, Math.min(side - 1, y));
    int left = Math.min((int) heldX, side - 2);
    int top = Math.min((int) heldY, side - 2);
    float dx = heldX - left;
    float dy = heldY - top;
    int at = plane + top * side + left;
    float above = values[at] + dx * (values[at + 1] - values[at]);
    float below = values[at + side] + dx * (values[at + side + 1] - values[at + side]);
    return above + dy * (below - above);
  }
}
