package dev.artishow.trainer.gan;

import dev.artishow.trainer.adversarial.DiffAugment;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/**
 * What both sides learn from: B examples, pictures of resolution R, captions of T tokens, Z numbers
 * to draw from.
 */
final class GanBatch implements Batch<GanBatch> {
  private final int size;
  final float[] pictures; // real ones, B × 4 × R × R, premultiplied RGBA in −1…1
  final long[] tokens; // of their captions, B × T
  final long[] otherTokens; // of captions of other pictures, B × T
  final float[] noise; // what the generator draws from, standard normal, B × Z
  final float[] pictureNoise; // as pictures, standard normal, for the penalty
  final DiffAugment augment; // what is done to pictures before they are judged

  GanBatch(
      int size,
      float[] pictures,
      long[] tokens,
      long[] otherTokens,
      float[] noise,
      float[] pictureNoise,
      DiffAugment augment) {
    this.size = size;
    this.pictures = pictures;
    this.tokens = tokens;
    this.otherTokens = otherTokens;
    this.noise = noise;
    this.pictureNoise = pictureNoise;
    this.augment = augment;
  }

  @Override
  public int size() {
    return size;
  }

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
