package dev.artishow.trainer.publish;

import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.SamplerDefaults;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.DenoiserTask;
import dev.artishow.trainer.denoiser.SheetPainter;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** A denoiser, with its text encoder whether that was trained along with it or before. */
final class DenoiserPackage implements PackagedKind {
  private final DenoiserSpec spec;
  private final RunFolder run;

  DenoiserPackage(DenoiserPlan plan, RunFolder run, Tokenizer tokenizer) {
    DenoiserPlan.Text text = plan.text().orElseThrow();
    this.spec =
        plan.spec(new DenoiserPlan.Text(tokenizer.vocabularySize(), text.tokens(), text.depth()));
    this.run = run;
  }

  @Override
  public DenoiserSpec spec() {
    return spec;
  }

  @Override
  public Map<String, Tensor> weights() throws IOException {
    var weights = new TreeMap<>(Checkpoint.averages(run.checkpoint(), DenoiserTask.GROUP));
    if (Files.exists(run.textEncoder())) {
      try (var trained = SafeTensors.open(run.textEncoder())) {
        for (String name : trained.tensors().keySet()) {
          weights.putIfAbsent(name, trained.read(name));
        }
      }
    }
    return weights;
  }

  @Override
  public SamplerDefaults sampler() {
    return new SamplerDefaults("dpm-solver++2m", SheetPainter.STEPS, SheetPainter.GUIDANCE);
  }

  @Override
  public Describing describing() {
    return new Describing(
        "A text-to-image diffusion model",
        "Modèle de diffusion texte-image",
        new DenoiserCost(spec).drawingFlop(SheetPainter.STEPS) / 1e9);
  }
}
