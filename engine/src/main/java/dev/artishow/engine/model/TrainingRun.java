package dev.artishow.engine.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.artishow.config.file.Bounds;
import dev.artishow.config.file.JsonFile;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyConfig;
import java.util.Optional;

/**
 * What it took to train a model.
 *
 * @param samples pictures seen, repeats counted
 * @param steps of the optimizer
 * @param wallSeconds from start to end, pauses left out
 * @param grid the electricity it ran on, where known; without it no CO₂ figure can be told
 * @param codeVersion version or commit of the program that trained
 * @param before what the trainings took of the models that it learnt from: a distilled model's
 *     teacher, and that one's
 */
public record TrainingRun(
    long samples,
    long steps,
    double wallSeconds,
    EnergyEstimate energy,
    Optional<EnergyConfig.Grid> grid,
    String codeVersion,
    @JacksonInject(value = JsonFile.NOTHING, useInput = OptBoolean.TRUE)
        Optional<EnergyEstimate> before) {
  public TrainingRun {
    Bounds.notNegative("samples", samples);
    Bounds.notNegative("steps", steps);
    Bounds.notNegative("wallSeconds", wallSeconds);
    requireKnown("energy", energy);
    before.ifPresent(known -> requireKnown("before", known));
    grid.ifPresent(known -> Bounds.notNegative("grid.gramsPerKwh", known.gramsPerKwh()));
    Bounds.line("codeVersion", codeVersion);
  }

  /** Of a model that learnt from no other. */
  public TrainingRun(
      long samples,
      long steps,
      double wallSeconds,
      EnergyEstimate energy,
      Optional<EnergyConfig.Grid> grid,
      String codeVersion) {
    this(samples, steps, wallSeconds, energy, grid, codeVersion, Optional.empty());
  }

  private static void requireKnown(String name, EnergyEstimate energy) {
    Bounds.notNegative(name + ".wattHours", energy.wattHours());
    Bounds.notNegative(name + ".relativeUncertainty", energy.relativeUncertainty());
    Bounds.line(name + ".method", energy.method());
  }

  /** Its own energy and that of all before it. */
  public EnergyEstimate total() {
    return before.map(energy::plus).orElse(energy);
  }
}
