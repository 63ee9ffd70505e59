package dev.artishow.trainer.gan;

import java.util.List;

/**
 * How different pictures are from one another: the root of the mean squared deviation from their
 * mean picture. Seen at 8 × 8 pixels, where speckle that differs from draw to draw is averaged
 * away: the same apple with other speckle is no other picture.
 */
final class Diversity {
  private static final int SIDE = 8;
  private static final int CHANNELS = 4;

  private Diversity() {}

  /**
   * Of pictures of one resolution, a multiple of 8 pixels.
   *
   * @param planes of each, {@code 4 × resolution × resolution} values in −1…1, two or more pictures
   * @return 0 where all are the same
   */
  static double of(List<float[]> planes, int resolution) {
    List<double[]> seen = planes.stream().map(values -> averaged(values, resolution)).toList();
    int values = CHANNELS * SIDE * SIDE;
    double squares = 0;
    for (int i = 0; i < values; i++) {
      int at = i;
      double mean = seen.stream().mapToDouble(picture -> picture[at]).sum() / seen.size();
      for (double[] picture : seen) {
        squares += (picture[i] - mean) * (picture[i] - mean);
      }
    }
    // divided by one less than their number, so that few pictures seem no less diverse than many
    return Math.sqrt(squares / values / (seen.size() - 1));
  }

  private static double[] averaged(float[] planes, int resolution) {
    int block = resolution / SIDE;
    var means = new double[CHANNELS * SIDE * SIDE];
    for (int i = 0; i < planes.length; i++) {
      int channel = i / (resolution * resolution);
      int y = i / resolution % resolution / block;
      int x = i % resolution / block;
      means[(channel * SIDE + y) * SIDE + x] += planes[i] / (block * block);
    }
    return means;
  }
}
