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

  /** Steps of a turn that cosines are looked up at, a power of two. */
  private static final int FINENESS = 1024;

  private static final double[] COSINE = new double[FINENESS];

  static {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < COUNT; i++) {
      int j = random.nextInt(i + 1);
      BIT[i] = BIT[j];
      BIT[j] = i % MarkCode.LENGTH;
      START[i] = random.nextDouble();
    }
    for (int i = 0; i < FINENESS; i++) {
      COSINE[i] = Math.cos(2 * Math.PI * i / FINENESS);
    }
  }

  private Lattice() {}

  /** How far a cell's light is from the nearest that says what the cell is to say. */
  static double distance(int cell, boolean[] code, double light, double step) {
    double start = (START[cell] + (code[BIT[cell]] ? 0.5 : 0)) * step;
    return Math.rint((light - start) / step) * step + start - light;
  }

  /**
   * What the cells say, by the code's bits.
   *
   * @param weights how much each cell counts
   */
  static double[] read(double[] lights, double[] weights, double step) {
    var seen = new double[MarkCode.LENGTH];
    double scale = FINENESS / step;
    for (int cell = 0; cell < COUNT; cell++) {
      if (weights[cell] > 0) {
        int turn = (int) Math.rint(lights[cell] * scale - START[cell] * FINENESS);
        seen[BIT[cell]] += weights[cell] * COSINE[turn & (FINENESS - 1)];
      }
    }
    return seen;
  }
}
