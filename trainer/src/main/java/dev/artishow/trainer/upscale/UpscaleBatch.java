package dev.artishow.trainer.upscale;

import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/**
 * Squares of pictures, small and large, as planes of premultiplied RGBA in −1…1.
 *
 * @param size B squares
 * @param small (B, 4, S, S)
 * @param large (B, 4, F·S, F·S)
 * @param noise standard normal, of the shape of {@code large}, for the discriminator's penalty;
 *     empty where there is no discriminator yet
 */
record UpscaleBatch(int size, float[] small, float[] large, float[] noise)
    implements Batch<UpscaleBatch> {

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
