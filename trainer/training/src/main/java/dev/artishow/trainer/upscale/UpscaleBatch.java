package dev.artishow.trainer.upscale;

import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/**
 * Squares of pictures, small and large, as planes of premultiplied RGBA in −1…1: B of them, S
 * pixels wide when small, F times as wide when large.
 */
final class UpscaleBatch implements Batch<UpscaleBatch> {
  final float[] small; // B × 4 × S × S
  final float[] large; // B × 4 × F·S × F·S
  final float[] sketches; // as large; 0 of a picture without a sketch
  final float[] given; // B, 1 of a picture with a sketch
  final float[] noise; // as large, standard normal, for the penalty; none without discriminator

  private UpscaleBatch(
      float[] small, float[] large, float[] sketches, float[] given, float[] noise) {
    this.small = small;
    this.large = large;
    this.sketches = sketches;
    this.given = given;
    this.noise = noise;
  }

  /** Nothing but zeros yet. */
  static UpscaleBatch blank(int size, int smallValues, int largeValues, boolean adversarial) {
    return new UpscaleBatch(
        new float[size * smallValues],
        new float[size * largeValues],
        new float[size * largeValues],
        new float[size],
        new float[adversarial ? size * largeValues : 0]);
  }

  @Override
  public int size() {
    return given.length;
  }

  boolean isAdversarial() {
    return noise.length > 0;
  }

  @Override
  public UpscaleBatch slice(int from, int to) {
    return new UpscaleBatch(
        slice(small, from, to),
        slice(large, from, to),
        slice(sketches, from, to),
        slice(given, from, to),
        slice(noise, from, to));
  }

  private float[] slice(float[] values, int from, int to) {
    int each = values.length / size();
    return Arrays.copyOfRange(values, from * each, to * each);
  }
}
