package dev.artishow.trainer.evaluate;

import java.util.Arrays;

/**
 * The kernel inception distance (Bińkowski et al., arXiv:1801.01401) on the features of a {@link
 * Judge}: the unbiased squared maximum mean discrepancy with the kernel (x·y + 1)³, where the paper
 * divides x·y by the number of features, since here features have length 1, and there about the
 * square root of that number. Being unbiased it is 0 on average for samples of the same pictures,
 * and may come out below.
 */
final class Kid {
  private static final int BLOCKS = 10;

  private Kid() {}

  /**
   * The mean over blocks of both samples, with the interval that their spread leaves.
   *
   * @param one (n, D), n at least 20
   * @param other (m, D), m at least 20
   */
  static Estimate between(float[][] one, float[][] other) {
    var blocks = new double[BLOCKS];
    for (int b = 0; b < BLOCKS; b++) {
      blocks[b] = unbiased(block(one, b), block(other, b));
    }
    return Estimate.ofMean(blocks);
  }

  private static float[][] block(float[][] rows, int number) {
    int from = number * rows.length / BLOCKS;
    int to = (number + 1) * rows.length / BLOCKS;
    return Arrays.copyOfRange(rows, from, to);
  }

  /** The estimate of one pair of samples, each of 2 rows or more. */
  static double unbiased(float[][] one, float[][] other) {
    double across = 0;
    for (float[] a : one) {
      for (float[] b : other) {
        across += kernel(a, b);
      }
    }
    return within(one) + within(other) - 2 * across / ((double) one.length * other.length);
  }

  private static double within(float[][] rows) {
    if (rows.length < 2) {
      throw new IllegalArgumentException(
          "each block must have 2 pictures or more, had %d; ask for more pictures"
              .formatted(rows.length));
    }
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += kernel(rows[i], rows[j]);
      }
    }
    return 2 * sum / ((double) rows.length * (rows.length - 1));
  }

  private static double kernel(float[] a, float[] b) {
    double base = Vectors.dot(a, b) + 1;
    return base * base * base;
  }
}
