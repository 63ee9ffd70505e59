package dev.artishow.engine.provenance.watermark;

/**
 * The light of each cell: the mean luma of the drawing in it.
 *
 * @param lights where there is drawing
 * @param shares how much of each cell is drawing, 0 to 1
 */
record Cells(double[] lights, double[] shares) {

  /**
   * @param light of each pixel
   * @param drawing how much each pixel is drawing
   */
  static Cells of(float[] light, float[] drawing, Grid rows, Grid columns) {
    var sums = new double[Lattice.COUNT];
    var drawn = new double[Lattice.COUNT];
    int width = columns.cells().length;
    for (int y = 0; y < rows.cells().length; y++) {
      if (rows.cells()[y] < 0) {
        continue;
      }
      int first = rows.cells()[y] * Lattice.CELLS;
      for (int x = 0; x < width; x++) {
        float part = drawing[y * width + x];
        if (part > 0 && columns.cells()[x] >= 0) {
          double weight = rows.weights()[y] * columns.weights()[x] * part;
          drawn[first + columns.cells()[x]] += weight;
          sums[first + columns.cells()[x]] += weight * light[y * width + x];
        }
      }
    }
    double[] acrossRows = totals(rows);
    double[] acrossColumns = totals(columns);
    for (int cell = 0; cell < Lattice.COUNT; cell++) {
      double whole = acrossRows[cell / Lattice.CELLS] * acrossColumns[cell % Lattice.CELLS];
      sums[cell] = drawn[cell] > 0 ? sums[cell] / drawn[cell] : 0;
      drawn[cell] = whole > 0 ? drawn[cell] / whole : 0;
    }
    return new Cells(sums, drawn);
  }

  /** How much weight each cell has along a side. */
  static double[] totals(Grid side) {
    var totals = new double[Lattice.CELLS];
    for (int i = 0; i < side.cells().length; i++) {
      if (side.cells()[i] >= 0) {
        totals[side.cells()[i]] += side.weights()[i];
      }
    }
    return totals;
  }
}
