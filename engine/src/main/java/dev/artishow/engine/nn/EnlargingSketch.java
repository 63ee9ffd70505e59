package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Sketches that an upscaler may take edges and details from, one for each picture or none.
 *
 * <p>Shapes: B pictures, C = 4 channels (premultiplied RGBA in −1…1), S side of the small picture,
 * F factor.
 *
 * @param planes (B, C, F·S, F·S); whatever finite values where there is no sketch
 * @param given (B, 1, 1, 1), 1 where there is a sketch, 0 where there is none
 */
public record EnlargingSketch(NDArray planes, NDArray given) {

  /** No sketch for any of these small pictures. */
  static EnlargingSketch none(NDArray small, int factor) {
    Shape shape = small.getShape();
    long side = shape.get(2) * factor;
    return new EnlargingSketch(
        small.getManager().zeros(new Shape(shape.get(0), shape.get(1), side, side)),
        small.getManager().zeros(new Shape(shape.get(0), 1, 1, 1)));
  }

  /**
   * What the network reads beside the small picture: the sketch's pixels as features, from 0 for
   * transparent, and a plane that tells whether there is one; all 0 where there is none.
   *
   * @return (B, C·F·F + 1, S, S)
   */
  NDArray features(int factor) {
    NDArray features = PixelShuffle.toFeatures(planes.add(1), factor);
    Shape shape = features.getShape();
    NDArray told = given.broadcast(new Shape(shape.get(0), 1, shape.get(2), shape.get(3)));
    return features.mul(given).concat(told, 1);
  }

  /** What of the sketch a small picture cannot show, 0 where there is none; (B, C, F·S, F·S). */
  NDArray detail(int factor) {
    NDArray features = PixelShuffle.toFeatures(planes, factor);
    Shape shape = features.getShape();
    long each = (long) factor * factor;
    NDArray small =
        features
            .reshape(shape.get(0), shape.get(1) / each, each, shape.get(2), shape.get(3))
            .mean(new int[] {2});
    return planes.sub(Enlargement.bilinear(small, factor)).mul(given);
  }

  /** Features of one pixel that {@link #features} gives. */
  static long channels(UpscalerSpec spec) {
    return (long) Denoiser.CHANNELS * spec.factor() * spec.factor() + 1;
  }
}
