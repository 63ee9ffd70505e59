package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
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

  /** As a denoiser reads them, (B, {@link DenoiserSpec#SKETCH_CHANNELS}, R, R). */
  NDArray read(NDManager manager, int resolution) {
    int plane = resolution * resolution;
    int own = Denoiser.CHANNELS * plane;
    int all = DenoiserSpec.SKETCH_CHANNELS * plane;
    var values = new float[given.length * all];
    for (int i = 0; i < given.length; i++) {
      if (given[i]) {
        int at = i * all;
        System.arraycopy(planes, i * own, values, at, own);
        Arrays.fill(values, at + own, at + own + plane, 1);
        Arrays.fill(values, at + own + plane, at + all, starts[i]);
      }
    }
    return manager.create(
        values, new Shape(given.length, DenoiserSpec.SKETCH_CHANNELS, resolution, resolution));
  }
}
