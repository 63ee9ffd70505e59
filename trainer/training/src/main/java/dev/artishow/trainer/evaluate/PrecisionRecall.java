package dev.artishow.trainer.evaluate;

import java.util.Arrays;

/**
 * Improved precision and recall (Kynkäänniemi et al., arXiv:1904.06991): a picture lies among
 * others if it is no farther from one of them than that one's k-th nearest neighbour.
 *
 * @param precision the share of drawn pictures that lie among the real ones: quality
 * @param recall the share of real pictures that lie among the drawn ones: variety
 */
record PrecisionRecall(Estimate precision, Estimate recall) {
  static final int NEIGHBOURS = 3;

  /**
   * Compares features, (n, D) and (m, D), with n and m above k.
   *
   * @param neighbours k
   */
  static PrecisionRecall of(float[][] real, float[][] drawn, int neighbours) {
    return new PrecisionRecall(among(real, drawn, neighbours), among(drawn, real, neighbours));
  }

  private static Estimate among(float[][] centres, float[][] points, int neighbours) {
    double[] radii = squaredRadii(centres, neighbours);
    long hits = Arrays.stream(points).filter(point -> covered(centres, radii, point)).count();
    return Estimate.ofShare(hits, points.length);
  }

  private static boolean covered(float[][] centres, double[] squaredRadii, float[] point) {
    for (int i = 0; i < centres.length; i++) {
      if (Vectors.squaredDistance(centres[i], point) <= squaredRadii[i]) {
        return true;
      }
    }
    return false;
  }

  private static double[] squaredRadii(float[][] rows, int neighbours) {
    if (rows.length <= neighbours) {
      throw new IllegalArgumentException(
          "precision and recall need more than %d pictures, had %d; ask for more pictures"
              .formatted(neighbours, rows.length));
    }
    var radii = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      float[] row = rows[i];
      double[] distances =
          Arrays.stream(rows).mapToDouble(other -> Vectors.squaredDistance(row, other)).toArray();
      Arrays.sort(distances);
      radii[i] = distances[neighbours]; // the nearest is the row itself
    }
    return radii;
  }
}
