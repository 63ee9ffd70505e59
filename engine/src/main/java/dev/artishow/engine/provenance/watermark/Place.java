package dev.artishow.engine.provenance.watermark;

/**
 * Where the cells lie on a picture: as many across whatever its size.
 *
 * @param left how many pixels were cut off at the left
 * @param top how many were cut off at the top
 * @param width of a cell, in pixels
 * @param height of a cell, in pixels
 */
record Place(double left, double top, double width, double height) {
  /** A picture that shows all that was marked. */
  static Place whole(int width, int height) {
    return new Place(0, 0, (double) width / Lattice.CELLS, (double) height / Lattice.CELLS);
  }

  /** A picture that was cut out of a square. */
  static Place cropped(int left, int top, int side) {
    return new Place(left, top, (double) side / Lattice.CELLS, (double) side / Lattice.CELLS);
  }

  double area() {
    return width * height;
  }

  /** Where columns of cells begin and end, as far as they are within a picture. */
  double[] columns(int pixels) {
    return edges(left, width, pixels);
  }

  /** Where rows of cells begin and end, as far as they are within a picture. */
  double[] rows(int pixels) {
    return edges(top, height, pixels);
  }

  private static double[] edges(double before, double pitch, int pixels) {
    var edges = new double[Lattice.CELLS + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = Math.max(0, Math.min(pixels, i * pitch - before));
    }
    return edges;
  }
}
