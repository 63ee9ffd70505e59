package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;
import java.util.List;

/** B pictures of V values each, their noise, times and captions. */
public final class NoisyBatch implements Batch<NoisyBatch> {
  final float[] pictures; // B × V, premultiplied RGBA planes in −1…1
  final float[] noise; // B × V, standard normal
  final float[] times; // B
  final List<CodedCaption> captions; // B

  NoisyBatch(float[] pictures, float[] noise, float[] times, List<CodedCaption> captions) {
    this.pictures = pictures;
    this.noise = noise;
    this.times = times;
    this.captions = List.copyOf(captions);
  }

  @Override
  public int size() {
    return times.length;
  }

  /** Tokens of the longest caption. */
  int captionLength() {
    return captions.stream().mapToInt(CodedCaption::tokens).max().orElse(0);
  }

  /** Times t, one a picture; a copy. */
  public float[] times() {
    return times.clone();
  }

  /**
   * The pictures mixed with their noise at other times, t·x + (1 − t)·ε.
   *
   * @param at t, one a picture
   * @return (B, 4, R, R)
   */
  public NDArray noisy(NDManager manager, float[] at, int resolution) {
    var shape = new Shape(size(), Denoiser.CHANNELS, resolution, resolution);
    NDArray clean = manager.create(pictures, shape);
    NDArray pure = manager.create(noise, shape);
    return clean.sub(pure).mul(manager.create(at).reshape(size(), 1, 1, 1)).add(pure);
  }

  /** The captions, (B, T, K), without what is padding in all of them. */
  public NDArray captions(NDManager manager) {
    return CodedCaption.array(manager, captions);
  }

  @Override
  public NoisyBatch slice(int from, int to) {
    int values = pictures.length / size();
    return new NoisyBatch(
        Arrays.copyOfRange(pictures, from * values, to * values),
        Arrays.copyOfRange(noise, from * values, to * values),
        Arrays.copyOfRange(times, from, to),
        captions.subList(from, to));
  }
}
