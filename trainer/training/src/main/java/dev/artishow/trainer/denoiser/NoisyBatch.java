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
  final SketchBatch sketches;

  NoisyBatch(
      float[] pictures,
      float[] noise,
      float[] times,
      List<CodedCaption> captions,
      SketchBatch sketches) {
    this.sketches = sketches;
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

  /** Times t₀ at which pictures start from their sketches, 0 for those without one; a copy. */
  public float[] starts() {
    return sketches.starts.clone();
  }

  /**
   * The pictures mixed with their noise at other times, t·x + (1 − t)·ε, or on their way from their
   * sketches.
   *
   * @param at t, one a picture, not before its start
   * @return (B, 4, R, R)
   */
  public NDArray noisy(NDManager manager, float[] at, int resolution) {
    var shape = new Shape(size(), Denoiser.CHANNELS, resolution, resolution);
    var clean = new float[size()];
    var sketch = new float[size()];
    var pure = new float[size()];
    for (int i = 0; i < at.length; i++) {
      float start = sketches.starts[i];
      pure[i] = 1 - at[i];
      clean[i] = (at[i] - start) / (1 - start);
      sketch[i] = start * (1 - at[i]) / (1 - start);
    }
    NDArray mixed = manager.create(pictures, shape).mul(column(manager, clean));
    NDArray noisy = mixed.add(manager.create(noise, shape).mul(column(manager, pure)));
    return sketches.isEmpty()
        ? noisy
        : noisy.add(manager.create(sketches.planes, shape).mul(column(manager, sketch)));
  }

  private static NDArray column(NDManager manager, float[] numbers) {
    return manager.create(numbers, new Shape(numbers.length, 1, 1, 1));
  }

  /** The sketches as a denoiser reads them, (B, 6, R, R). */
  public NDArray sketches(NDManager manager, int resolution) {
    return sketches.read(manager, resolution);
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
        captions.subList(from, to),
        sketches.slice(from, to));
  }
}
