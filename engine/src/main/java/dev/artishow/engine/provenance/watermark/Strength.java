package dev.artishow.engine.provenance.watermark;

/** How far apart the points of the lattices are: the farther, the surer and the easier to see. */
final class Strength {
  /** Cells of less than two pixels hold nothing. */
  static final int MIN_SIDE = 2 * Lattice.CELLS;

  /** Where pixels are few, each says less. */
  private static final int LARGE = 160;

  private static final double[] FOR_SMALL = {8, 7, 6};
  private static final double[] FOR_LARGE = {6, 5};

  /** All that a picture may have been marked with. */
  static final double[] ALL = {8, 7, 6, 5};

  private Strength() {}

  /** What to mark a picture with, in levels of 255, the strongest first. */
  static double[] forSide(int pixels) {
    return pixels < LARGE ? FOR_SMALL.clone() : FOR_LARGE.clone();
  }
}
