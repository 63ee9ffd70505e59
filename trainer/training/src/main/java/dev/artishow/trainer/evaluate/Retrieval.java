package dev.artishow.trainer.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * R-precision (Xu et al., arXiv:1711.10485): how often a picture's own caption is nearer to it than
 * every other candidate. A tie counts as a miss.
 */
final class Retrieval {
  private Retrieval() {}

  /**
   * The share of pictures that find their caption.
   *
   * @param pictures (n, D)
   * @param candidates for each picture its own caption first, (candidates, D)
   */
  static Estimate precision(float[][] pictures, List<float[][]> candidates) {
    long hits = Math.round(Arrays.stream(found(pictures, candidates)).sum());
    return Estimate.ofShare(hits, pictures.length);
  }

  /**
   * For each picture 1 if it finds its caption, else 0.
   *
   * @param candidates as for {@link #precision}
   */
  static double[] found(float[][] pictures, List<float[][]> candidates) {
    var found = new double[pictures.length];
    for (int i = 0; i < pictures.length; i++) {
      found[i] = isFirst(pictures[i], candidates.get(i)) ? 1 : 0;
    }
    return found;
  }

  private static boolean isFirst(float[] picture, float[][] candidates) {
    double own = Vectors.dot(picture, candidates[0]);
    for (int i = 1; i < candidates.length; i++) {
      if (Vectors.dot(picture, candidates[i]) >= own) {
        return false;
      }
    }
    return true;
  }
}
