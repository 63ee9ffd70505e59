package dev.artishow.trainer;

import dev.artishow.config.OneOf;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.distill.DistillationPlan;
import dev.artishow.trainer.examples.DataPlan;
import dev.artishow.trainer.gan.GanPlan;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.kind.TaskInputs;
import dev.artishow.trainer.loop.Budget;
import dev.artishow.trainer.loop.Compute;
import dev.artishow.trainer.loop.Optimizer;
import dev.artishow.trainer.loop.Reporting;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.text.EvaluatorPlan;
import dev.artishow.trainer.text.TextEncoderPlan;
import dev.artishow.trainer.upscale.UpscalePlan;

/**
 * Everything that decides a training run: with the same plan, data and code version it makes the
 * same model.
 *
 * @param name the model's short name
 * @param seed of weights, batches, captions and noise
 * @param model what is taught, from the section that names the kind; here stand all kinds
 */
public record TrainingPlan(
    String name,
    long seed,
    DataPlan data,
    Budget budget,
    Compute compute,
    Optimizer optimizer,
    Reporting reporting,
    @OneOf({
          DenoiserPlan.class,
          TextEncoderPlan.class,
          UpscalePlan.class,
          GanPlan.class,
          EvaluatorPlan.class,
          DistillationPlan.class
        })
        ModelPlan model) {

  public TrainingPlan {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "name must be 1–40 of a–z, 0–9 and -, was \"%s\"".formatted(name));
    }
  }

  /** What the task of a run in this folder is made of. */
  TaskInputs inputs(RunFolder folder, int batch) {
    return new TaskInputs(folder, data, batch, seed, reporting.samplePrompts());
  }
}
