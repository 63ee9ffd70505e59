package dev.artishow.launcher;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.EngineConfig;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.trainer.Evaluation;
import dev.artishow.trainer.data.Dataset;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow evaluate}: a published model against its data set. */
@Command(
    name = "evaluate",
    description = {
      "Measures how well a model tells clean pictures from noisy ones, on concepts that it was"
          + " trained on and on concepts that it never saw.",
      "Lower is better. The gap between the two is what it knows by heart."
    })
final class EvaluateCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "MODEL", description = "a model's name, e.g. first-light")
  private String name = "";

  @Option(
      names = "--dataset",
      paramLabel = "DIR",
      description = "the data set that it was trained on (default: data/NAME, as its card says)")
  private @Nullable Path datasetFolder;

  EvaluateCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    EngineConfig engine = config.engine();
    ModelPackage model = new ModelStore(engine.modelsFolder()).open(name);
    Dataset dataset = Dataset.open(folder(model));
    PrintWriter out = spec.commandLine().getOut();
    if (!dataset.info().planSha256().equals(model.card().data().digest())) {
      spec.commandLine()
          .getErr()
          .println(
              "warning: %s is not the data set that %s was trained on; it may hold concepts that the"
                      .formatted(dataset.folder(), model.id().title())
                  + " model has seen");
    }
    ComputeDevice device = ComputeDevice.open(engine.device(), engine.threads());
    Evaluation evaluation = Evaluation.of(model, dataset, device);
    out.println(model.id().title() + ", mean weighted error per quarter of the noise levels:");
    out.println("                   noisiest ……………… cleanest");
    out.println("trained concepts:  " + TrainingTerminal.losses(evaluation.trained()));
    out.println("held-out concepts: " + TrainingTerminal.losses(evaluation.heldOut()));
    return 0;
  }

  private Path folder(ModelPackage model) {
    return datasetFolder == null
        ? Runs.home(artishow).resolve("data").resolve(model.card().data().name())
        : datasetFolder;
  }
}
