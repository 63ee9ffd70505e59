package dev.artishow.engine.provenance.watermark;

/**
 * What the cells of a picture seem to say at one place of the grid: their light, and how far each
 * can be relied on. That depends on the picture alone and not on where lattices begin, so that
 * {@link #evidence} holds.
 *
 * @param lights of each cell
 * @param weights of each cell, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record Reading(double[] lights, double[] weights) {
  /** A cell with less drawing says nothing. */
  private static final double MIN_SHARE = 0.1;

  /** From this share of drawing on, a cell counts fully. */
  private static final double FULL_SHARE = 0.5;

  /** Where transparency was lost, what is left of cells that were not wholly drawn says nothing. */
  private static final double MIN_OPAQUE_SHARE = 0.9;

  /** Of a picture whose transparency tells what was drawn. */
  static Reading ofClear(Cells cells) {
    var weights = new double[Lattice.COUNT];
    for (int cell = 0; cell < weights.length; cell++) {
      double share = cells.shares()[cell];
      weights[cell] = share > MIN_SHARE ? Math.min(1, share / FULL_SHARE) : 0;
    }
    return new Reading(cells.lights(), weights);
  }

  /** Of a picture where that had to be guessed. */
  static Reading ofOpaque(Cells cells) {
    var weights = new double[Lattice.COUNT];
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] = cells.shares()[cell] > MIN_OPAQUE_SHARE ? 1 : 0;
    }
    return new Reading(cells.lights(), weights);
  }

  /** What the cells say, by the code's bits. */
  double[] seen(double step) {
    return Lattice.read(lights, weights, step);
  }

  /** How much the cells agree on the bits that they repeat, at whichever step they do most. */
  double promise() {
    double most = 0;
    for (double step : Strength.STEPS) {
      double sum = 0;
      for (double bit : seen(step)) {
        sum += bit * bit;
      }
      most = Math.max(most, sum);
    }
    double power = power();
    return power == 0 ? 0 : most / power;
  }

  /**
   * How improbable a score is, as −ln p. Each cell adds w·cos θ with θ uniform and independent of
   * the others' if the picture knows nothing of where lattices begin; E exp(λ cos θ) = I₀(λ) ≤
   * exp(λ²/4), so that P(sum ≥ s) ≤ exp(−s²/Σw²) by Chernoff's bound.
   */
  double evidence(double score) {
    double power = power();
    return score <= 0 || power == 0 ? 0 : score * score / power;
  }

  private double power() {
    double power = 0;
    for (double weight : weights) {
      power += weight * weight;
    }
    return power;
  }
}
