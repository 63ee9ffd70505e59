package dev.artishow.engine.provenance.watermark;

import java.util.SplittableRandom;

/**
 * The lattices that the light of each cell is moved to: of 0 or of 1, half a step apart, each
 * beginning somewhere at random but the same for all pictures.
 */
final class Lattice {
  /** Cells in a row, and in a column. */
  static final int CELLS = 32;

  static final int COUNT = CELLS * CELLS;

  private static final long SEED = 0x6172746973686f77L; // "artishow"; changed, no old mark is read

  /** Which of the code's bits a cell holds. */
  private static final int[] BIT = new int[COUNT];

  /** Where its lattice of 0 begins, in steps. */
  private static final double[] START = new double[COUNT];

  static {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < COUNT; i++) {
      int j = random.nextInt(i + 1);
      BIT[i] = BIT[j];
      BIT[j] = i % MarkCode.LENGTH;
      START[i] = random.nextDouble();
    }
  }

  private Lattice() {}

  /** The nearest light that says what a cell is to say. */
  static double nearest(int cell, boolean[] code, double light, double step) {
    double start = (START[cell] + (code[BIT[cell]] ? 0.5 : 0)) * step;
    return Math.rint((light - start) / step) * step + start;
  }

  /**
   * What the cells say, by the code's bits.
   *
   * @param weights how much each cell counts
   */
  static double[] read(double[] lights, double[] weights, double step) {
    var seen = new double[MarkCode.LENGTH];
    for (int cell = 0; cell < COUNT; cell++) {
      if (weights[cell] > 0) {
        seen[BIT[cell]] +=
            weights[cell] * Math.cos(2 * Math.PI * (lights[cell] / step - START[cell]));
      }
    }
    return seen;
  }
}
