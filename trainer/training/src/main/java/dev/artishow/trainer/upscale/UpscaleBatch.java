package dev.artishow.trainer.upscale;

import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/**
 * Squares of pictures, small and large, as planes of premultiplied RGBA in −1…1: B of them, S
 * pixels wide when small, F times as wide when large.
 */
final class UpscaleBatch implements Batch<UpscaleBatch> {
  private final int size;
  final float[] small; // B × 4 × S × S
  final float[] large; // B × 4 × F·S × F·S
  final float[] noise; // as large, standard normal, for the penalty; none without discriminator

  UpscaleBatch(int size, float[] small, float[] large, float[] noise) {
    this.size = size;
    this.small = small;
    this.large = large;
    this.noise = noise;
  }

  @Override
  public int size() {
    return size;
  }

  boolean isAdversarial() {
    return noise.length > 0;
  }

  @Override
  public UpscaleBatch slice(int from, int to) {
    return new UpscaleBatch(
        to - from,
        slice(small, from, to),
        slice(large, from, to),
        isAdversarial() ? slice(noise, from, to) : noise);
  }

  private float[] slice(float[] values, int from, int to) {
    int each = values.length / size;
    return Arrays.copyOfRange(values, from * each, to * each);
  }
}
