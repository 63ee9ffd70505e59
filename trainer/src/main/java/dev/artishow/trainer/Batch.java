package dev.artishow.trainer;

import java.util.Arrays;

/**
 * What one optimizer step sees, on the Java side: B pictures of V values each, their noise, times
 * and captions of T tokens.
 */
final class Batch {
  final int size;
  final float[] pictures; // B × V, premultiplied RGBA planes in −1…1
  final float[] noise; // B × V, standard normal
  final float[] times; // B
  final long[] tokens; // B × T

  Batch(float[] pictures, float[] noise, float[] times, long[] tokens) {
    this.size = times.length;
    this.pictures = pictures;
    this.noise = noise;
    this.times = times;
    this.tokens = tokens;
  }

  /** Pictures {@code from} (inclusive) to {@code to} (exclusive). */
  Batch slice(int from, int to) {
    int values = pictures.length / size;
    int length = tokens.length / size;
    return new Batch(
        Arrays.copyOfRange(pictures, from * values, to * values),
        Arrays.copyOfRange(noise, from * values, to * values),
        Arrays.copyOfRange(times, from, to),
        Arrays.copyOfRange(tokens, from * length, to * length));
  }
}
