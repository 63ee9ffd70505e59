package dev.artishow.trainer;

import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.distill.DistillationPlan;
import dev.artishow.trainer.gan.GanPlan;
import dev.artishow.trainer.text.EvaluatorPlan;
import dev.artishow.trainer.text.TextEncoderPlan;
import dev.artishow.trainer.upscale.UpscalePlan;
import java.io.IOException;

/**
 * Makes the same thing for every kind of model, from the plan's section that names the kind.
 *
 * @param <T> what is made
 */
public interface PlanVisitor<T> {
  T visit(DenoiserPlan section) throws IOException;

  T visit(TextEncoderPlan section) throws IOException;

  T visit(UpscalePlan section) throws IOException;

  T visit(GanPlan section) throws IOException;

  T visit(EvaluatorPlan section) throws IOException;

  T visit(DistillationPlan section) throws IOException;
}
