package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Picture;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.sampling.Lanczos;
import dev.artishow.engine.sampling.PictureCodec;

/** Ways to enlarge a small picture. */
final class Enlargers {
  private Enlargers() {}

  /**
   * By a network.
   *
   * @param manager on its device
   */
  static Squares by(Upscaler upscaler, NDManager manager, Squares small) {
    try (NDManager scratch = manager.newSubManager()) {
      return squares(upscaler.enlarge(planes(scratch, small)));
    }
  }

  /** So many at once, as the engine does; for what it takes. */
  static void together(Upscaler upscaler, NDManager manager, Squares small, int count) {
    try (NDManager scratch = manager.newSubManager()) {
      upscaler.enlarge(planes(scratch, small).repeat(0, count)).toFloatArray();
    }
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
