package dev.artishow.engine.provenance.watermark;

import java.util.List;

/**
 * How strongly a picture is marked. Where much is drawn, many cells say the same, so that each may
 * say it more softly.
 *
 * @param step how far apart the points of the lattices are, in levels of 255: the farther, the
 *     surer and the easier to see
 * @param pull how far a cell is moved to the nearest of them, up to 1. What is not moved is noise
 *     to the reader, yet less of it than wider steps keep off (Costa, <i>Writing on Dirty
 *     Paper</i>, 1983; Chen and Wornell's distortion compensation, 2001)
 */
record Strength(double step, double pull) {
  /** Cells of less than two pixels hold nothing. */
  static final int MIN_SIDE = 2 * Lattice.CELLS;

  /** All steps that a picture may have been marked with. */
  static final List<Double> STEPS = List.of(8.0, 6.0, 5.0);

  /** Where cells have many pixels, each says more. */
  private static final int LARGE = 192;

  private static final int FEW = 130;
  private static final int SOME = 300;
  private static final int MANY = 600;

  /** How strongly to mark a picture. */
  static Strength of(int side, int cells) {
    boolean isLarge = side >= LARGE;
    if (cells < FEW) {
      return new Strength(isLarge ? 6 : 8, 1);
    } else if (cells < SOME) {
      return new Strength(isLarge ? 6 : 8, 0.85);
    } else if (cells < MANY) {
      return new Strength(isLarge ? 5 : 6, 0.75);
    }
    return isLarge ? new Strength(5, 0.6) : new Strength(6, 0.7);
  }

  /** The same, not as far. */
  Strength softer(double factor) {
    return new Strength(step, pull * factor);
  }
}
