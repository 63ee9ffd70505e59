package dev.artishow.trainer.evaluate;

/** Arithmetic on features. */
public final class Vectors {
  private Vectors() {}

  /** The dot product of two of a length; of features of a judge, how near they are. */
  public static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  static double squaredDistance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (double) a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }
}
