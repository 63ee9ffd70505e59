package dev.artishow.trainer.gan;

import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.adversarial.DiffAugment;
import dev.artishow.trainer.loop.Batch;
import java.util.Arrays;
import java.util.List;

/**
 * What both sides learn from: B examples, pictures of resolution R, captions, Z numbers to draw
 * from.
 */
final class GanBatch implements Batch<GanBatch> {
  private final int size;
  final float[] pictures; // real ones, B × 4 × R × R, premultiplied RGBA in −1…1
  final List<CodedCaption> captions; // B
  final List<CodedCaption> otherCaptions; // of other pictures, B
  final float[] noise; // what the generator draws from, standard normal, B × Z
  final float[] pictureNoise; // as pictures, standard normal, for the penalty
  final DiffAugment augment; // what is done to pictures before they are judged

  GanBatch(
      int size,
      float[] pictures,
      List<CodedCaption> captions,
      List<CodedCaption> otherCaptions,
      float[] noise,
      float[] pictureNoise,
      DiffAugment augment) {
    this.size = size;
    this.pictures = pictures;
    this.captions = List.copyOf(captions);
    this.otherCaptions = List.copyOf(otherCaptions);
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
        captions.subList(from, to),
        otherCaptions.subList(from, to),
        slice(noise, from, to),
        slice(pictureNoise, from, to),
        augment.slice(from, to));
  }

  private float[] slice(float[] values, int from, int to) {
    int each = values.length / size;
    return Arrays.copyOfRange(values, from * each, to * each);
  }
}
