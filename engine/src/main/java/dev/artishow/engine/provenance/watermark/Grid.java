package dev.artishow.engine.provenance.watermark;

/**
 * Where the cells lie along one side of a picture: as many across whatever its size, each with a
 * soft rim, so that nothing of it has an edge.
 *
 * @param cells of each pixel; −1 beyond the picture that was marked
 * @param weights of each pixel in its cell, 0 to 1
 */
record Grid(int[] cells, double[] weights) {
  /** The share of a cell that is rim, on both sides together. */
  private static final double RIM = 0.5;

  /**
   * @param length of the side, in pixels
   * @param start where it begins in what was marked, if it was cropped
   * @param whole the length of what was marked
   */
  static Grid of(int length, int start, int whole) {
    var cells = new int[length];
    var weights = new double[length];
    for (int i = 0; i < length; i++) {
      double place = (i + start + 0.5) / whole * Lattice.CELLS;
      int cell = (int) place;
      double rim = Math.min(place - cell, 1 - place + cell) * 2 / RIM;
      cells[i] = cell < Lattice.CELLS ? cell : -1;
      weights[i] = rim < 1 ? 0.5 - 0.5 * Math.cos(Math.PI * rim) : 1;
    }
    return new Grid(cells, weights);
  }
}
