package dev.artishow.trainer;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards of models that draw in a single step or not at all, for packages of tests. */
public final class TestingCards {
  private TestingCards() {}

  /** Version 1.0.0 of a model that one step on one picture made. */
  public static ModelCard of(String name, NetworkSpec network, List<String> languages) {
    return new ModelCard(
        name,
        "1.0.0",
        ModelKind.of(network),
        languages,
        network,
        new SamplerDefaults(
            ModelKind.of(network) == ModelKind.DIFFUSION ? "dpm-solver++2m" : "one-step",
            1,
            new Guidance(1, 0)),
        new TrainingData("none", "ab".repeat(32), 1, List.of("CC0-1.0")),
        new TrainingRun(
            1, 1, 1, new EnergyEstimate(68, 0.5, "load × TDP"), Optional.empty(), "0.1.0"),
        Map.of(),
        ModelCard.USUAL_LICENCE);
  }
}
