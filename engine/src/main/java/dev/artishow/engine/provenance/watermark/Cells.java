package dev.artishow.engine.provenance.watermark;

/**
 * The light of each cell: the mean luma of the drawing in it.
 *
 * @param lights where there is drawing, 0 elsewhere
 * @param shares how much of each cell is drawing, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record Cells(double[] lights, double[] shares) {
  /** How many are at least so much drawing. */
  int count(double share) {
    int count = 0;
    for (double drawn : shares) {
      count += drawn >= share ? 1 : 0;
    }
    return count;
  }
}
