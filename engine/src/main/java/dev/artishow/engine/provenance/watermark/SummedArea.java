package dev.artishow.engine.provenance.watermark;

/**
 * Sums over any rectangle of a picture's pixels, of weights and of weighted values, in the time of
 * four look-ups (Crow, <i>Summed-Area Tables for Texture Mapping</i>, SIGGRAPH 1984). Where a
 * rectangle cuts through a pixel, that counts by how much of it lies within.
 */
final class SummedArea {
  private final int across;
  private final int rows;
  private final double[] weights;
  private final double[] values;

  /**
   * @param values of each pixel, in rows of {@code width}
   * @param shares how much each pixel counts, 0 to 1
   */
  SummedArea(float[] values, float[] shares, int width) {
    across = width + 1;
    rows = values.length / width + 1;
    weights = new double[across * rows];
    this.values = new double[across * rows];
    for (int y = 1; y < rows; y++) {
      double weightOfRow = 0;
      double valueOfRow = 0;
      for (int x = 1; x < across; x++) {
        int pixel = (y - 1) * width + x - 1;
        weightOfRow += shares[pixel];
        valueOfRow += shares[pixel] * values[pixel];
        int corner = y * across + x;
        weights[corner] = weights[corner - across] + weightOfRow;
        this.values[corner] = this.values[corner - across] + valueOfRow;
      }
    }
  }

  /** The mean value in each cell, and how much of the cell counts. */
  Cells cells(Place place) {
    double[] xs = place.columns(across - 1);
    double[] ys = place.rows(rows - 1);
    var lights = new double[Lattice.COUNT];
    var shares = new double[Lattice.COUNT];
    var weightAbove = new double[xs.length];
    var valueAbove = new double[xs.length];
    for (int row = 0; row < ys.length; row++) {
      double weightLeft = 0;
      double valueLeft = 0;
      for (int column = 0; column < xs.length; column++) {
        double weight = at(weights, xs[column], ys[row]);
        double value = at(values, xs[column], ys[row]);
        if (row > 0 && column > 0) {
          int cell = (row - 1) * Lattice.CELLS + column - 1;
          double counts = weight - weightLeft - weightAbove[column] + weightAbove[column - 1];
          double sum = value - valueLeft - valueAbove[column] + valueAbove[column - 1];
          lights[cell] = counts > 0 ? sum / counts : 0;
          shares[cell] = counts / place.area();
        }
        if (column > 0) {
          weightAbove[column - 1] = weightLeft;
          valueAbove[column - 1] = valueLeft;
        }
        weightLeft = weight;
        valueLeft = value;
      }
      weightAbove[xs.length - 1] = weightLeft;
      valueAbove[xs.length - 1] = valueLeft;
    }
    return new Cells(lights, shares);
  }

  private double at(double[] sums, double x, double y) {
    int column = (int) x;
    int row = (int) y;
    double right = x - column;
    double down = y - row;
    int corner = row * across + column;
    double above = right > 0 ? mix(sums[corner], sums[corner + 1], right) : sums[corner];
    if (down == 0) {
      return above;
    }
    int below = corner + across;
    return mix(above, right > 0 ? mix(sums[below], sums[below + 1], right) : sums[below], down);
  }

  private static double mix(double one, double other, double share) {
    return one + share * (other - one);
  }
}
