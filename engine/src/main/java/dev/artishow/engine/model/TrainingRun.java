package dev.artishow.engine.model;

import dev.artishow.engine.EnergyConfig;
import dev.artishow.engine.EnergyEstimate;
import java.util.Optional;

/**
 * What it took to train a model.
 *
 * @param samples pictures seen, repeats counted
 * @param steps of the optimizer
 * @param wallSeconds from start to end, pauses left out
 * @param grid the electricity it ran on, where known; without it no CO₂ figure can be told
 * @param codeVersion version or commit of the program that trained
 */
public record TrainingRun(
    long samples,
    long steps,
    double wallSeconds,
    EnergyEstimate energy,
    Optional<EnergyConfig.Grid> grid,
    String codeVersion) {
  public TrainingRun {
    Bounds.notNegative("samples", samples);
    Bounds.notNegative("steps", steps);
    Bounds.notNegative("wallSeconds", wallSeconds);
    Bounds.notNegative("energy.wattHours", energy.wattHours());
    Bounds.notNegative("energy.relativeUncertainty", energy.relativeUncertainty());
    Bounds.line("energy.method", energy.method());
    grid.ifPresent(known -> Bounds.notNegative("grid.gramsPerKwh", known.gramsPerKwh()));
    Bounds.line("codeVersion", codeVersion);
  }
}
