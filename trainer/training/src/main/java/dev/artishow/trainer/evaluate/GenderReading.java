package dev.artishow.trainer.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a picture reads as a woman or as a man to the judge: which of the two words is nearer,
 * after the bias of the words themselves is taken off. It says how the picture would be read by the
 * conventions of the training pictures, not who anybody is.
 */
final class GenderReading {
  static final String WOMAN = "woman";
  static final String MAN = "man";
  private static final List<String> WOMEN = List.of("a woman", "woman", "une femme", "femme");
  private static final List<String> MEN = List.of("a man", "man", "un homme", "homme");

  private final float[] direction;
  private final double threshold;

  private GenderReading(float[] direction, double threshold) {
    this.direction = direction;
    this.threshold = threshold;
  }

  /**
   * Finds the threshold that parts real pictures of women and men best.
   *
   * @param women features of pictures, (n, D)
   * @param men likewise
   */
  static GenderReading calibrated(Judge judge, float[][] women, float[][] men) {
    return of(direction(judge), women, men);
  }

  static GenderReading of(float[] direction, float[][] women, float[][] men) {
    double[] ofWomen = scores(direction, women);
    double[] ofMen = scores(direction, men);
    double best = 0;
    double most = -1;
    double[] cuts = cuts(ofWomen, ofMen);
    for (double cut : cuts) {
      double right =
          share(ofWomen, cut) + 1 - share(ofMen, cut); // balanced, whatever there is more of
      if (right > most) {
        most = right;
        best = cut;
      }
    }
    return new GenderReading(direction, best);
  }

  private static float[] direction(Judge judge) {
    float[][] women = judge.captions(WOMEN);
    float[][] men = judge.captions(MEN);
    var direction = new float[women[0].length];
    for (int i = 0; i < direction.length; i++) {
      for (int j = 0; j < women.length; j++) {
        direction[i] += women[j][i] - men[j][i];
      }
    }
    return direction;
  }

  private static double[] scores(float[] direction, float[][] rows) {
    return Arrays.stream(rows).mapToDouble(row -> Vectors.dot(row, direction)).toArray();
  }

  /** Midway between neighbouring scores. */
  private static double[] cuts(double[] some, double[] others) {
    double[] all = new double[some.length + others.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    Arrays.sort(all);
    var cuts = new double[all.length - 1];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = (all[i] + all[i + 1]) / 2;
    }
    return cuts;
  }

  private static double share(double[] scores, double cut) {
    return (double) Arrays.stream(scores).filter(score -> score > cut).count() / scores.length;
  }

  /** {@link #WOMAN} or {@link #MAN}. */
  String read(float[] features) {
    return Vectors.dot(features, direction) > threshold ? WOMAN : MAN;
  }
}
