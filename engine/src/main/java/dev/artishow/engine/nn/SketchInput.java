package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Sketches as a denoiser reads them beside noisy pictures: the sketch's own planes, one that is 1
 * where there is a sketch, and one that tells when drawing started from it. All are 0 where there
 * is none.
 */
public final class SketchInput {
  /** Planes of one. */
  public static final int CHANNELS = Denoiser.CHANNELS + 2;

  private final float[] planes; // (B, 6, R, R)
  private final int pictures;
  private final int resolution;

  /** Of so many pictures, none of which has a sketch yet. */
  public SketchInput(int pictures, int resolution) {
    this.pictures = pictures;
    this.resolution = resolution;
    planes = new float[pictures * CHANNELS * resolution * resolution];
  }

  /**
   * Gives a picture its sketch.
   *
   * @param row which picture
   * @param sketch 4 planes of premultiplied RGBA in −1…1
   * @param offset of the first value in {@code sketch}
   * @param start time at which drawing starts from it
   */
  public void set(int row, float[] sketch, int offset, double start) {
    int plane = resolution * resolution;
    int own = Denoiser.CHANNELS * plane;
    int at = row * CHANNELS * plane;
    System.arraycopy(sketch, offset, planes, at, own);
    Arrays.fill(planes, at + own, at + own + plane, 1);
    Arrays.fill(planes, at + own + plane, at + own + 2 * plane, (float) start);
  }

  /** All of them, (B, 6, R, R). */
  public NDArray array(NDManager manager) {
    return manager.create(planes, new Shape(pictures, CHANNELS, resolution, resolution));
  }
}
