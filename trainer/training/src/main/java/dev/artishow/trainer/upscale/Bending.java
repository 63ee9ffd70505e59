package dev.artishow.trainer.upscale;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** Moves the places of a picture by amounts that vary smoothly, so that its lines waver. */
final class Bending {
  private static final int PITCH = 4;

  private Bending() {}

  /**
   * A picture whose places are moved.
   *
   * @param most in pixels, across and down
   */
  static Squares of(Squares picture, double most, RandomGenerator random) {
    int side = picture.side();
    DoubleSupplier moves = () -> most * random.nextDouble(-1, 1);
    var right = new SmoothField(side, PITCH, moves);
    var down = new SmoothField(side, PITCH, moves);
    var bent = new float[picture.values.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float fromX = x + right.at(x, y);
        float fromY = y + down.at(x, y);
        for (int channel = 0; channel < Squares.CHANNELS; channel++) {
          int plane = channel * side * side;
          bent[plane + y * side + x] =
              SmoothField.between(picture.values, side, plane, fromX, fromY);
        }
      }
    }
    return new Squares(side, bent);
  }
}
