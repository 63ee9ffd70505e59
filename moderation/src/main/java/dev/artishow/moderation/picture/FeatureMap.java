package dev.artishow.moderation.picture;

/** Features of a picture at every point: {@code height × width × channels} numbers. */
final class FeatureMap {
  private final int height;
  private final int width;
  private final int channels;
  private final float[] values;

  /** A map of zeros. */
  FeatureMap(int height, int width, int channels) {
    this(height, width, channels, new float[height * width * channels]);
  }

  /** A map of these numbers, not copied. */
  FeatureMap(int height, int width, int channels, float[] values) {
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.values = values;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  int channels() {
    return channels;
  }

  /** The numbers themselves, no copy. */
  float[] values() {
    return values;
  }

  /** Where the features of a point begin. */
  int at(int y, int x) {
    return (y * width + x) * channels;
  }

  /** Adds another of the same shape to this one. */
  void add(FeatureMap other) {
    for (int i = 0; i < values.length; i++) {
      values[i] += other.values[i];
    }
  }

  /** Cuts every value to 0–6. */
  void clip() {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.min(6, Math.max(0, values[i]));
    }
  }
}
