package dev.artishow.engine.provenance.watermark;

/**
 * In which cell each pixel of a picture is, and how near to its rim: there a cell is moved less, so
 * that nothing of it has an edge.
 *
 * @param columns the column of cells of each column of pixels
 * @param rows the row of cells of each row of pixels
 * @param across how far a pixel is moved for where it is between left and right, 0 to 1
 * @param down the same between top and bottom
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record Rims(int[] columns, int[] rows, float[] across, float[] down) {
  /** How much a cell is moved at its very rim. */
  private static final double LEAST = 0.55;

  /** The share of a cell, at each side, that is rim. */
  private static final double RIM = 0.3;

  static Rims of(Place place, int width, int height) {
    return new Rims(
        cells(width, place.width()),
        cells(height, place.height()),
        rims(width, place.width()),
        rims(height, place.height()));
  }

  /** How far a pixel is moved. */
  float at(int x, int y) {
    return across[x] * down[y];
  }

  /** How far each pixel is moved, in rows. */
  float[] all() {
    var all = new float[across.length * down.length];
    for (int y = 0; y < down.length; y++) {
      for (int x = 0; x < across.length; x++) {
        all[y * across.length + x] = at(x, y);
      }
    }
    return all;
  }

  private static int[] cells(int pixels, double pitch) {
    var cells = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      cells[i] = Math.min(Lattice.CELLS - 1, (int) ((i + 0.5) / pitch));
    }
    return cells;
  }

  private static float[] rims(int pixels, double pitch) {
    var rims = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      double place = (i + 0.5) / pitch;
      double within = place - Math.floor(place);
      double inwards = Math.min(1, Math.min(within, 1 - within) / RIM);
      double rise = 0.5 - 0.5 * Math.cos(Math.PI * inwards);
      rims[i] = (float) (LEAST + (1 - LEAST) * rise);
    }
    return rims;
  }
}
