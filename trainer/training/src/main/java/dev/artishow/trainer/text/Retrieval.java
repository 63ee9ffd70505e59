package dev.artishow.trainer.text;

import dev.artishow.trainer.evaluate.Vectors;
import java.util.Arrays;
import java.util.List;

/**
 * R-precision: how often what is asked for is nearer to the question than anything else. Of N
 * pictures every choice of rivals is counted, not some that are drawn: a question whose picture has
 * b better or equal rivals is answered with the probability that none of them is chosen. Features
 * have length 1, so nearness is the dot product.
 */
public final class Retrieval {
  private Retrieval() {}

  /**
   * The expected share of captions whose own picture comes first among so many.
   *
   * @param captions (N, D)
   * @param pictures (N, D), the picture of each caption at its own place, all of other things
   * @param among how many pictures to choose from, its own included, 2 to N
   * @return 0–1; by chance 1 ÷ among
   */
  public static double precision(float[][] captions, float[][] pictures, int among) {
    return Arrays.stream(chances(captions, pictures, among)).average().orElse(Double.NaN);
  }

  /** As {@link #precision}, of each caption. */
  static double[] chances(float[][] captions, float[][] pictures, int among) {
    if (among < 2 || among > pictures.length) {
      throw new IllegalArgumentException(
          "among must be 2–%d, the number of pictures, was %d".formatted(pictures.length, among));
    }
    var chances = new double[captions.length];
    for (int i = 0; i < captions.length; i++) {
      int better = 0;
      double own = Vectors.dot(captions[i], pictures[i]);
      for (int j = 0; j < pictures.length; j++) {
        better += j != i && Vectors.dot(captions[i], pictures[j]) >= own ? 1 : 0;
      }
      chances[i] = noneOf(better, pictures.length - 1, among - 1);
    }
    return chances;
  }

  /**
   * The share of pictures that are nearer to their own caption than to every wrong one.
   *
   * @param pictures (N, D)
   * @param captions (N, D)
   * @param wrong for each picture as many captions as there are
   */
  public static double preference(float[][] pictures, float[][] captions, List<float[][]> wrong) {
    int right = 0;
    for (int i = 0; i < pictures.length; i++) {
      double own = Vectors.dot(pictures[i], captions[i]);
      boolean first = true;
      for (float[] other : wrong.get(i)) {
        first &= Vectors.dot(pictures[i], other) < own;
      }
      right += first ? 1 : 0;
    }
    return (double) right / pictures.length;
  }

  /** Probability that so many draws from n without putting back meet none of the marked ones. */
  private static double noneOf(int marked, int n, int draws) {
    double probability = 1;
    for (int i = 0; i < draws && probability > 0; i++) {
      probability *= Math.max(0, n - marked - i) / (double) (n - i);
    }
    return probability;
  }
}
