package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.SketchInput;
import java.util.Arrays;

/**
 * The sketches of a batch. A picture that starts from its sketch s at time t₀ is at t₀·s + (1 −
 * t₀)·ε then, and goes in a straight line from there to x, as a sampler of first order does.
 */
final class SketchBatch {
  final float[] planes; // B × V, premultiplied RGBA in −1…1; 0 for a picture without a sketch
  final float[] starts; // B, t₀; 0 without a sketch
  final boolean[] given; // B, whether there is one

  private SketchBatch(float[] planes, float[] starts, boolean[] given) {
    this.planes = planes;
    this.starts = starts;
    this.given = given;
  }

  /** No sketches. */
  static SketchBatch none(int pictures, int values) {
    return new SketchBatch(
        new float[pictures * values], new float[pictures], new boolean[pictures]);
  }

  /** Whether no picture has one. */
  boolean isEmpty() {
    for (boolean one : given) {
      if (one) {
        return false;
      }
    }
    return true;
  }

  SketchBatch slice(int from, int to) {
    int values = planes.length / given.length;
    return new SketchBatch(
        Arrays.copyOfRange(planes, from * values, to * values),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(given, from, to));
  }

  /** As a denoiser reads them, (B, 6, R, R). */
  NDArray read(NDManager manager, int resolution) {
    var input = new SketchInput(given.length, resolution);
    int values = planes.length / given.length;
    for (int i = 0; i < given.length; i++) {
      if (given[i]) {
        input.set(i, planes, i * values, starts[i]);
      }
    }
    return input.array(manager);
  }
}
