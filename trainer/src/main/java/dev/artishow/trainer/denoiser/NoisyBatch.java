package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;

/** B pictures of V values each, their noise, times and captions of T tokens of K ids. */
public final class NoisyBatch implements Batch<NoisyBatch> {
  final float[] pictures; // B × V, premultiplied RGBA planes in −1…1
  final float[] noise; // B × V, standard normal
  final float[] times; // B
  final long[] tokens; // B × T × K
  private final int idsPerToken;

  NoisyBatch(float[] pictures, float[] noise, float[] times, long[] tokens, int idsPerToken) {
    this.pictures = pictures;
    this.noise = noise;
    this.times = times;
    this.tokens = tokens;
    this.idsPerToken = idsPerToken;
  }

  @Override
  public int size() {
    return times.length;
  }

  /** Tokens of the longest caption. */
  int captionLength() {
    int ids = tokens.length / size();
    int longest = 1;
    for (int i = 0; i < tokens.length; i += idsPerToken) {
      if (tokens[i] != Tokenizer.PAD) {
        longest = Math.max(longest, i % ids / idsPerToken + 1);
      }
    }
    return longest;
  }

  /** The captions, (B, T, K), without what is padding in all of them. */
  NDArray captions(NDManager manager) {
    int length = captionLength();
    int ids = tokens.length / size();
    int kept = length * idsPerToken;
    var first = new long[size() * kept];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(tokens, i * ids, first, i * kept, kept);
    }
    return manager.create(first, new Shape(size(), length, idsPerToken));
  }

  @Override
  public NoisyBatch slice(int from, int to) {
    int values = pictures.length / size();
    int length = tokens.length / size();
    return new NoisyBatch(
        Arrays.copyOfRange(pictures, from * values, to * values),
        Arrays.copyOfRange(noise, from * values, to * values),
        Arrays.copyOfRange(times, from, to),
        Arrays.copyOfRange(tokens, from * length, to * length),
        idsPerToken);
  }
}
