package dev.artishow.moderation.picture;

/**
 * Features of a picture at every point.
 *
 * @param height points from top to bottom
 * @param width points from left to right
 * @param channels features of a point
 * @param values {@code height × width × channels}
 */
record FeatureMap(int height, int width, int channels, float[] values) {
  FeatureMap(int height, int width, int channels) {
    this(height, width, channels, new float[height * width * channels]);
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
