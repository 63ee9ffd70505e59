package dev.artishow.engine.reference.sketch;

/** Smooths planes of numbers. */
final class Blur {
  private static final double REACH = 2.5;

  private Blur() {}

  /**
   * Smooths a square plane by a Gaussian; its edge goes on as it ends.
   *
   * @param plane {@code side × side}, which is changed
   * @param sigma standard deviation in pixels
   */
  static void gaussian(float[] plane, int side, double sigma) {
    float[] kernel = kernel(sigma);
    var rows = new float[plane.length];
    pass(plane, rows, side, 1, side, kernel);
    pass(rows, plane, side, side, 1, kernel);
  }

  private static float[] kernel(double sigma) {
    int reach = (int) Math.ceil(REACH * sigma);
    var kernel = new float[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      double weight = Math.exp(-i * i / (2 * sigma * sigma));
      kernel[i + reach] = (float) weight;
      sum += weight;
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= (float) sum;
    }
    return kernel;
  }

  /** Along lines of {@code side} numbers that lie {@code step} apart. */
  private static void pass(float[] from, float[] to, int side, int step, int line, float[] kernel) {
    int reach = kernel.length / 2;
    for (int start = 0; start < side; start++) {
      int first = start * line;
      for (int i = 0; i < side; i++) {
        float sum = 0;
        for (int k = -reach; k <= reach; k++) {
          int at = Math.max(0, Math.min(side - 1, i + k));
          sum += kernel[k + reach] * from[first + at * step];
        }
        to[first + i * step] = sum;
      }
    }
  }
}
