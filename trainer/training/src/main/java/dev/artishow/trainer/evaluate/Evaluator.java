package dev.artishow.trainer.evaluate;

import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.trainer.attribution.LearntPictures;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Measures models, each of a kind in the same way, and what the measuring itself takes. */
public final class Evaluator {
  private static final double NANO = 1e9;

  private final Instruments with;

  public Evaluator(Instruments with) {
    this.with = with;
  }

  /** Puts a study's questions to a model. */
  public EvaluationResult evaluate(ModelPackage model, Study study) throws IOException {
    long start = with.nanos().getAsLong();
    EnergyMeter.Span energy = with.meter().start();
    Progress looking =
        (stage, done, total) -> {
          energy.soFar(); // counters wrap if nobody looks
          with.progress().reached(stage, done, total);
        };
    List<Section> sections = study.sections(model, with.telling(looking));
    return new EvaluationResult(
        model.id(),
        model.card(),
        weightsDigest(model),
        setting(model),
        (with.nanos().getAsLong() - start) / NANO,
        energy.soFar(),
        sections);
  }

  private static String weightsDigest(ModelPackage model) {
    return Objects.requireNonNull(model.manifest().files().get(ModelPackage.WEIGHTS)).sha256();
  }

  private EvaluationResult.Setting setting(ModelPackage model) throws IOException {
    return new EvaluationResult.Setting(
        with.dataset().info().name(),
        with.dataset().info().planSha256(),
        LearntPictures.within(with.dataset(), model),
        with.judge().map(Judge::name),
        with.options().pictures(),
        with.options().grid(),
        with.options().codeVersion());
  }
}
