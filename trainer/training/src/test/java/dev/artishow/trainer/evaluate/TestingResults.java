package dev.artishow.trainer.evaluate;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results without a model. */
public final class TestingResults {
  private TestingResults() {}

  /** A result with figures of every form. */
  public static EvaluationResult of(String name, long hits, String weights) {
    return new EvaluationResult(
        new ModelId(name, "1.0.0", "ab".repeat(32)),
        card(name),
        weights,
        new EvaluationResult.Setting(
            "tiny",
            "cd".repeat(32),
            true,
            Optional.of("judge 1.0.0"),
            800,
            Optional.of(new EnergyConfig.Grid("EU-27", 2020, 252, "SDES")),
            "Artishow 0.1"),
        90,
        new EnergyEstimate(1.5, 0.5, "load × TDP"),
        List.of(words(hits), steps(), people(hits)));
  }

  private static Section words(long hits) {
    return new Section(
        "words",
        List.of(
            Figure.share("r-precision", "en", Estimate.ofShare(hits, 200), 0.01, 0.75),
            Figure.share("r-precision", "fr", Estimate.ofShare(30, 200), 0.01, 0.7)),
        List.of(new View.Rows(List.of("r-precision"))),
        List.of(
            new Section.Exhibit(
                "known",
                List.of(new Plate("<a & b>", new Picture(1, 1, new byte[] {1, 2, 3, 4}))))));
  }

  private static Section steps() {
    return new Section(
        "steps",
        List.of(
            Figure.of("steps-kid", "1", Unit.THOUSANDTHS, Better.LOWER, Estimate.ofMean(0.2, 0.3)),
            Figure.of(
                "steps-kid", "4", Unit.THOUSANDTHS, Better.LOWER, Estimate.ofMean(0.1, 0.11))),
        List.of(new View.Lines("steps", List.of("steps-kid"))),
        List.of());
  }

  private static Section people(long hits) {
    return new Section(
        "people",
        List.of(
            Figure.of("tone-dark", "en", Unit.SHARE, Better.NEITHER, Estimate.ofShare(hits, 200)),
            Figure.of(
                "tone-dark", "en: a doctor", Unit.SHARE, Better.NEITHER, Estimate.ofShare(3, 41)),
            Figure.of("tone-light", "en", Unit.SHARE, Better.NEITHER, Estimate.ofShare(9, 41))),
        List.of(new View.Matrix(List.of("tone-light", "tone-dark"))),
        List.of());
  }

  private static ModelCard card(String name) {
    return new ModelCard(
        name,
        "1.0.0",
        ModelKind.DIFFUSION,
        List.of("en"),
        new DenoiserSpec(8, 4, 8, 1, 1, 4, 300, 8, 1),
        new SamplerDefaults("dpm-solver++2m", 12, new Guidance(3, 0.1)),
        new TrainingData("tiny", "cd".repeat(32), 10, List.of("MIT")),
        new TrainingRun(1, 1, 1, new EnergyEstimate(1, 0.5, "load × TDP"), Optional.empty(), "0.1"),
        Map.of(),
        "Apache-2.0");
  }
}
