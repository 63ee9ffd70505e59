package dev.artishow.trainer.denoiser;

import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/** B pictures of V values each, their noise, times and captions. */
public final class NoisyBatch implements Batch<NoisyBatch> {
  final float[] pictures; // B × V, premultiplied RGBA planes in −1…1
  final float[] noise; // B × V, standard normal
  final float[] times; // B
  final long[] tokens; // B × ids of a caption

  NoisyBatch(float[] pictures, float[] noise, float[] times, long[] tokens) {
    this.pictures = pictures;
    this.noise = noise;
    this.times = times;
    this.tokens = tokens;
  }

  @Override
  public int size() {
    return times.length;
  }

  @Override
  public NoisyBatch slice(int from, int to) {
    int values = pictures.length / size();
    int length = tokens.length / size();
    return new NoisyBatch(
        Arrays.copyOfRange(pictures, from * values, to * values),
        Arrays.copyOfRange(noise, from * values, to * values),
        Arrays.copyOfRange(times, from, to),
        Arrays.copyOfRange(tokens, from * length, to * length));
  }
}
