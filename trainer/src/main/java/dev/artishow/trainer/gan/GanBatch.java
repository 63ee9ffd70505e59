package dev.artishow.trainer.gan;

import dev.artishow.trainer.adversarial.DiffAugment;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/**
 * What both sides learn from.
 *
 * @param size B examples
 * @param pictures real ones, (B, 4, R, R), premultiplied RGBA in −1…1
 * @param tokens of their captions, (B, T)
 * @param otherTokens of captions of other pictures, (B, T)
 * @param noise what the generator draws from, standard normal, (B, Z)
 * @param pictureNoise standard normal, of the shape of {@code pictures}, for the penalty
 * @param augment what is done to pictures before they are judged
 */
record GanBatch(
    int size,
    float[] pictures,
    long[] tokens,
    long[] otherTokens,
    float[] noise,
    float[] pictureNoise,
    DiffAugment augment)
    implements Batch<GanBatch> {

  @Override
  public GanBatch slice(int from, int to) {
    return new GanBatch(
        to - from,
        slice(pictures, from, to),
        slice(tokens, from, to),
        slice(otherTokens, from, to),
        slice(noise, from, to),
        slice(pictureNoise, from, to),
        augment.slice(from, to));
  }

  private float[] slice(float[] values, int from, int to) {
    int each = values.length / size;
    return Arrays.copyOfRange(values, from * each, to * each);
  }

  private long[] slice(long[] values, int from, int to) {
    int each = values.length / size;
    return Arrays.copyOfRange(values, from * each, to * each);
  }
}
