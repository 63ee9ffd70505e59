package dev.artishow.trainer.upscale;

import java.util.random.RandomGenerator;

/** Moves the places of a picture by amounts that vary smoothly, so that its lines waver. */
final class Bending {
  /** Small pixels between the places whose movement is drawn. */
  private static final int PITCH = 4;

  private final int side;
  private final int knots; // a side
  private final float[] right; // knots × knots
  private final float[] down;

  private Bending(int side, double most, RandomGenerator random) {
    this.side = side;
    knots = side / PITCH + 2;
    right = drawn(most, random);
    down = drawn(most, random);
  }

  private float[] drawn(double most, RandomGenerator random) {
    var moves = new float[knots * knots];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = (float) (most * random.nextDouble(-1, 1));
    }
    return moves;
  }

  /**
   * A picture whose places are moved.
   *
   * @param most in pixels, across and down
   */
  static Squares of(Squares picture, double most, RandomGenerator random) {
    return new Bending(picture.side(), most, random).bent(picture.values);
  }

  private Squares bent(float[] values) {
    var bent = new float[values.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float fromX = x + between(right, knots, 0, (float) x / PITCH, (float) y / PITCH);
        float fromY = y + between(down, knots, 0, (float) x / PITCH, (float) y / PITCH);
        for (int channel = 0; channel < Squares.CHANNELS; channel++) {
          int plane = channel * side * side;
          bent[plane + y * side + x] = between(values, side, plane, fromX, fromY);
        }
      }
    }
    return new Squares(side, bent);
  }

  /** The value between four places of a plane, whose border is continued. */
  private static float between(float[] values, int side, int plane, float x, float y) {
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
