package dev.artishow.trainer.denoiser;

import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/** B pictures of V values each, their noise, times and captions of T tokens. */
public final class NoisyBatch implements Batch<NoisyBatch> {
  final float[] pictures; // B × V, premultiplied RGBA planes in −1…1
  final float[] noise; // B × V, standard normal
  final float[] times; // B
  final long[] tokens; // B × T

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

  /** Tokens of the longest caption. */
  int captionLength() {
    int length = tokens.length / size();
    int longest = 1;
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] != Tokenizer.PAD) {
        longest = Math.max(longest, i % length + 1);
      }
    }
    return longest;
  }

  /** The first {@code kept} tokens of each caption. */
  long[] tokens(int kept) {
    int length = tokens.length / size();
    var first = new long[size() * kept];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(tokens, i * length, first, i * kept, kept);
    }
    return first;
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
