package dev.artishow.trainer;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.model.Tensor;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.evaluate.Evaluations;
import dev.artishow.trainer.examples.DataPlan;
import dev.artishow.trainer.examples.DatasetExamples;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.loop.LoopPlan;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.SilentObserver;
import dev.artishow.trainer.loop.TrainingSession;
import dev.artishow.trainer.publish.ModelPublisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes runs of a tiny denoiser, or of whatever plan, in a folder of its own. */
final class TinyPublishing {
  static final TrainingPlan PLAN = plan(TinyDenoiser.plan(32, 16));

  private final Path folder;

  TinyPublishing(Path folder) {
    this.folder = folder;
  }

  static TrainingPlan plan(ModelPlan model) {
    LoopPlan loop = TinyDenoiser.loop(1, 1, 4);
    return new TrainingPlan(
        "tiny",
        5,
        new DataPlan(Path.of("none"), Optional.empty(), Optional.empty()),
        loop.budget(),
        loop.compute(),
        loop.optimizer(),
        loop.reporting(),
        model);
  }

  ModelPackage publish(Dataset dataset) throws IOException {
    return publish(dataset, Evaluations.NONE);
  }

  ModelPackage publish(Dataset dataset, Evaluations evaluations) throws IOException {
    var run = new RunFolder(folder.resolve("run"));
    TinyDenoiser.tokenizer().save(run.tokenizer());
    try (NDManager manager = NDManager.newBaseManager()) {
      var examples = new DatasetExamples(dataset, new CaptionSampler(dataset), Split.TRAIN, 32);
      var task = TinyDenoiser.task((DenoiserPlan) PLAN.model(), examples, examples);
      TrainingSession.of(task, TinyDenoiser.loop(1, 1, 4), run, List.of(manager))
          .train(() -> 0, new SilentObserver());
    }
    return publish(run, dataset, "1.0.0", evaluations);
  }

  ModelPackage publish(RunFolder run, Dataset dataset, String version, Evaluations evaluations)
      throws IOException {
    return publish(PLAN, run, dataset, version, evaluations);
  }

  ModelPackage publish(
      TrainingPlan plan, RunFolder run, Dataset dataset, String version, Evaluations evaluations)
      throws IOException {
    var details =
        new ModelPublisher.Details(
            version,
            new EnergyEstimate(0, 0.5, "none"),
            Optional.empty(),
            evaluations,
            SigningKey.openOrCreate(folder.resolve("key.pem")));
    return new ModelPublisher(plan, run, dataset)
        .publish(folder.resolve("models"), details, ComputeDevice.open(new DeviceChoice.Cpu(), 1));
  }

  /** All of a package's weights. */
  static Map<String, Tensor> weights(ModelPackage model) throws IOException {
    try (var weights = model.weights()) {
      return weights.readAll();
    }
  }
}
