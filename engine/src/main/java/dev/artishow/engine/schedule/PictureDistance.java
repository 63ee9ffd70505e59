package dev.artishow.engine.schedule;

import dev.artishow.engine.Picture;

/** How far two pictures of the same size are apart. */
public final class PictureDistance {
  private static final int CHANNELS = 4;

  private PictureDistance() {}

  /**
   * The largest difference in any channel of any pixel, of 255, as the pictures look: the colour of
   * what is transparent counts as much as it is seen.
   */
  public static int most(Picture a, Picture b) {
    byte[] left = a.rgba();
    byte[] right = b.rgba();
    if (a.width() != b.width() || left.length != right.length) {
      throw new IllegalArgumentException("pictures of one size, were %s and %s".formatted(a, b));
    }
    double most = 0;
    for (int i = 0; i < left.length; i += CHANNELS) {
      double alphaLeft = (left[i + 3] & 0xff) / 255.0;
      double alphaRight = (right[i + 3] & 0xff) / 255.0;
      most = Math.max(most, Math.abs(alphaLeft - alphaRight) * 255);
      for (int c = 0; c < 3; c++) {
        double difference = (left[i + c] & 0xff) * alphaLeft - (right[i + c] & 0xff) * alphaRight;
        most = Math.max(most, Math.abs(difference));
      }
    }
    return (int) Math.round(most);
  }
}
