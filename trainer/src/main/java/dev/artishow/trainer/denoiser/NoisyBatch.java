package dev.artishow.trainer.denoiser;

import dev.artishow.trainer.examples.CodedCaption;
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
