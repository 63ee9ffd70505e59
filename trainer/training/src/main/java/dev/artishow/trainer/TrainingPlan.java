package dev.artishow.trainer;

import dev.artishow.trainer.examples.DataPlan;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.distill.DistillationPlan;
import dev.artishow.trainer.gan.GanPlan;
import dev.artishow.trainer.loop.Budget;
import dev.artishow.trainer.loop.Compute;
import dev.artishow.trainer.loop.Optimizer;
import dev.artishow.trainer.loop.Reporting;
import dev.artishow.trainer.text.EvaluatorPlan;
import dev.artishow.trainer.text.TextEncoderPlan;
import dev.artishow.trainer.upscale.UpscalePlan;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that decides a training run: with the same plan, data and code version it makes the
 * same model. Exactly one of the sections that name a kind of model is set.
 *
 * @param name the model's short name
 * @param seed of weights, batches, captions and noise
 */
public record TrainingPlan(
    String name,
    long seed,
    DataPlan data,
    Budget budget,
    Compute compute,
    Optimizer optimizer,
    Reporting reporting,
    Optional<DenoiserPlan> denoiser,
    Optional<TextEncoderPlan> textEncoder,
    Optional<UpscalePlan> upscaler,
    Optional<GanPlan> gan,
    Optional<EvaluatorPlan> evaluator,
    Optional<DistillationPlan> distillation) {

  public TrainingPlan {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "name must be 1–40 of a–z, 0–9 and -, was \"%s\"".formatted(name));
    }
    long kinds =
        Stream.of(denoiser, textEncoder, upscaler, gan, evaluator, distillation)
            .filter(Optional::isPresent)
            .count();
    if (kinds != 1) {
      throw new IllegalArgumentException(
          ("denoiser, text-encoder, upscaler, gan, evaluator or distillation must be set, exactly"
               + " one of them; %d are")
              .formatted(kinds));
    }
  }

  /** What a visitor makes of the section that is set. */
  public <T> T accept(PlanVisitor<T> visitor) throws IOException {
    if (textEncoder.isPresent()) {
      return visitor.visit(textEncoder.get());
    }
    if (evaluator.isPresent()) {
      return visitor.visit(evaluator.get());
    }
    if (upscaler.isPresent()) {
      return visitor.visit(upscaler.get());
    }
    if (gan.isPresent()) {
      return visitor.visit(gan.get());
    }
    if (distillation.isPresent()) {
      return visitor.visit(distillation.get());
    }
    return visitor.visit(denoiser.orElseThrow());
  }
}
