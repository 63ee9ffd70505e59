package dev.artishow.engine.schedule;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.PictureCodec;

/** The last look at what a network drew. */
final class Planes {
  private Planes() {}

  /**
   * Reads one picture.
   *
   * @param row (1, 4, R, R), premultiplied RGBA in −1…1
   * @throws NotFiniteException if any of its numbers is NaN or infinite
   */
  static Picture decode(NDArray row) {
    return decode(row.toFloatArray(), Math.toIntExact(row.getShape().get(2)));
  }

  /**
   * As {@link #decode(NDArray)}, of numbers.
   *
   * @param values {@code 4 × pixels × pixels}
   */
  static Picture decode(float[] values, int pixels) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new NotFiniteException("the network drew %s where a number belongs".formatted(value));
      }
    }
    return PictureCodec.decode(values, pixels);
  }
}
