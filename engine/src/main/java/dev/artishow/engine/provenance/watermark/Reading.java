package dev.artishow.engine.provenance.watermark;

import java.util.ArrayList;
import java.util.List;

/**
 * What the cells of a picture seem to say at one place of the grid: their light, and how far each
 * can be relied on. That depends on the picture alone and not on where lattices begin, so that
 * {@link #evidence} holds.
 *
 * @param lights of each cell
 * @param weights of each cell, 0 to 1
 */
record Reading(double[] lights, double[] weights) {
  /** How many {@link #all} makes. */
  static final int KINDS = 4;

  /** From this share of drawing on, a cell counts fully. */
  private static final double FULL_SHARE = 0.5;

  private static final double MIN_SHARE = 0.1;
  private static final double MIN_INNER_SHARE = 0.02;

  /** A cell whose light changes by this much when its rim is left out counts 1/e. */
  private static final double TOLERANCE = 1.3;

  /** Where a grid lies on a picture. */
  record Place(Grid rows, Grid columns) {
    /** A picture that shows all that was marked. */
    static Place whole(Scene scene) {
      return new Place(
          Grid.of(scene.height(), 0, scene.height()), Grid.of(scene.width(), 0, scene.width()));
    }

    /** A picture that was cut out of a square. */
    static Place cropped(Scene scene, int left, int top, int side) {
      return new Place(Grid.of(scene.height(), top, side), Grid.of(scene.width(), left, side));
    }
  }

  /** In all the ways that help: with the rim of the drawing or without, steady cells or all. */
  static List<Reading> all(View light, Place place) {
    var cells = new ArrayList<Cells>();
    for (int inset = 0; inset < KINDS; inset++) {
      cells.add(Cells.of(light.values(), light.drawing(inset), place.rows(), place.columns()));
    }
    var readings = new ArrayList<Reading>();
    readings.add(new Reading(cells.get(0).lights(), weights(cells.get(0), place)));
    for (int inset = 0; inset < KINDS - 1; inset++) {
      readings.add(steady(cells.get(inset), cells.get(inset + 1), place));
    }
    return readings;
  }

  /** The one that finds places quickest. */
  static Reading steadyOnly(View light, Place place) {
    return steady(
        Cells.of(light.values(), light.drawing(0), place.rows(), place.columns()),
        Cells.of(light.values(), light.drawing(1), place.rows(), place.columns()),
        place);
  }

  private static Reading steady(Cells outer, Cells inner, Place place) {
    double[] weights = weights(outer, place);
    for (int cell = 0; cell < Lattice.COUNT; cell++) {
      boolean isLeft = inner.shares()[cell] > MIN_INNER_SHARE;
      double change =
          isLeft ? (inner.lights()[cell] - outer.lights()[cell]) / TOLERANCE : Double.MAX_VALUE;
      weights[cell] *= Math.exp(-change * change);
    }
    return new Reading(outer.lights(), weights);
  }

  private static double[] weights(Cells cells, Place place) {
    double[] down = whole(place.rows());
    double[] across = whole(place.columns());
    var weights = new double[Lattice.COUNT];
    for (int cell = 0; cell < Lattice.COUNT; cell++) {
      double share = cells.shares()[cell];
      double seen = down[cell / Lattice.CELLS] * across[cell % Lattice.CELLS];
      weights[cell] = share > MIN_SHARE ? Math.min(1, share / FULL_SHARE) * seen : 0;
    }
    return weights;
  }

  /** How much of each row or column of cells is within the picture, 0 from a third down. */
  private static double[] whole(Grid side) {
    double[] totals = Cells.totals(side);
    double most = 0;
    for (double total : totals) {
      most = Math.max(most, total);
    }
    for (int i = 0; i < totals.length; i++) {
      totals[i] = Math.max(0, 1.5 * totals[i] / most - 0.5);
    }
    return totals;
  }

  /** What the cells say. */
  double[] seen(double step) {
    return Lattice.read(lights, weights, step);
  }

  /**
   * How improbable a score is, as −ln p. Each cell adds w·cos θ with θ uniform and independent of
   * the others' if the picture knows nothing of where lattices begin; E exp(λ cos θ) = I₀(λ) ≤
   * exp(λ²/4), so that P(sum ≥ s) ≤ exp(−s²/Σw²) by Chernoff's bound.
   */
  double evidence(double score) {
    double power = 0;
    for (double weight : weights) {
      power += weight * weight;
    }
    return score <= 0 || power == 0 ? 0 : score * score / power;
  }
}
