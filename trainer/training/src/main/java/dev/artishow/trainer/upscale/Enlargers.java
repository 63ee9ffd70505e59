package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Picture;
import dev.artishow.engine.nn.EnlargingSketch;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.sampling.Lanczos;
import dev.artishow.engine.sampling.PictureCodec;
import java.util.Optional;

/** Ways to enlarge a small picture. */
final class Enlargers {
  private Enlargers() {}

  /**
   * By a network.
   *
   * @param manager on its device
   * @param sketch of the large picture's side; only a network that is sketched looks at it
   */
  static Squares by(Upscaler upscaler, NDManager manager, Squares small, Optional<Squares> sketch) {
    try (NDManager scratch = manager.newSubManager()) {
      return squares(enlarged(upscaler, scratch, small, sketch, 1));
    }
  }

  /** So many at once, as the engine does; for what it takes. */
  static void together(
      Upscaler upscaler, NDManager manager, Squares small, Optional<Squares> sketch, int count) {
    try (NDManager scratch = manager.newSubManager()) {
      enlarged(upscaler, scratch, small, sketch, count).toFloatArray();
    }
  }

  private static NDArray enlarged(
      Upscaler upscaler, NDManager scratch, Squares small, Optional<Squares> sketch, int count) {
    NDArray planes = planes(scratch, small).repeat(0, count);
    if (sketch.isEmpty()) {
      return upscaler.enlarge(planes);
    }
    NDArray sketches = planes(scratch, sketch.get()).repeat(0, count);
    NDArray given = scratch.ones(new Shape(count, 1, 1, 1));
    return upscaler.enlarge(planes, new EnlargingSketch(sketches, given));
  }

  /** By linear interpolation. */
  static Squares bilinear(int factor, NDManager manager, Squares small) {
    try (NDManager scratch = manager.newSubManager()) {
      return squares(Upscaler.bilinear(planes(scratch, small), factor));
    }
  }

  /** As the engine does without an upscaler. */
  static Squares lanczos(int factor, Squares small) {
    Picture large = Lanczos.enlarge(small.toPicture(), factor * small.side());
    var values = new float[Squares.CHANNELS * large.width() * large.width()];
    PictureCodec.encode(large, values, 0);
    return new Squares(large.width(), values).valid();
  }

  private static NDArray planes(NDManager manager, Squares picture) {
    int side = picture.side();
    return manager.create(picture.values, new Shape(1, Squares.CHANNELS, side, side));
  }

  private static Squares squares(NDArray planes) {
    int side = Math.toIntExact(planes.getShape().get(2));
    return new Squares(side, planes.toFloatArray()).valid();
  }
}
