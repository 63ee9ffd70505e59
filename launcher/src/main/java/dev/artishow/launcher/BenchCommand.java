package dev.artishow.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.EngineConfig;
import dev.artishow.engine.LocalImageGenerator;
import dev.artishow.engine.bench.DrawingBench;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.trainer.TrainingBench;
import dev.artishow.trainer.TrainingPlan;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.scene.SceneBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow bench}: speed, beside the machine's own rate of matrix products. */
@Command(
    name = "bench",
    description = {
      "Measures training and drawing beside the machine's rate of matrix products, all in one"
          + " process, so that the shares compare between machines; and how fast scenes are composed.",
      "Run it on an otherwise idle machine."
    })
final class BenchCommand implements Callable<Integer> {
  /** What can be measured. */
  enum Subject {
    ALL,
    TRAIN,
    DRAW,
    SCENES
  }

  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      defaultValue = "all",
      description = "train, draw, scenes or all (default: ${DEFAULT-VALUE})")
  private Subject subject = Subject.ALL;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "the training plan to measure (default: config/plans/first-light.conf)")
  private @Nullable Path planFile;

  @Option(
      names = "--dataset",
      paramLabel = "DIR",
      description = "the data set whose pictures scenes are composed of (default: the plan's)")
  private @Nullable Path datasetFolder;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  BenchCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    var figures = new LinkedHashMap<String, Double>();
    if (subject != Subject.SCENES) {
      networks(config, figures);
    }
    if (subject == Subject.SCENES || subject == Subject.ALL) {
      scenes(figures);
    }
    print(figures);
    return ExitCode.OK;
  }

  private void networks(ArtishowConfig config, Map<String, Double> figures) throws IOException {
    EngineConfig engine = config.engine();
    ComputeDevice device = ComputeDevice.open(engine.device(), engine.threads());
    if (subject != Subject.DRAW) {
      TrainingBench.Result training = TrainingBench.measure(plan(), device);
      figures.put("images_per_second", training.imagesPerSecond());
      figures.put("gemm_gflops", training.gemmGflops());
      figures.put("gemm_share", training.gemmShare());
    }
    if (subject != Subject.TRAIN) {
      drawing(config, device, figures);
    }
  }

  private TrainingPlan plan() {
    Path usual = Runs.home(artishow).resolve("config/plans/first-light.conf");
    return Runs.plan(planFile == null ? usual : planFile, artishow.environment());
  }

  /** When everything is measured, a data set that was not built yet is passed over. */
  private void scenes(Map<String, Double> figures) throws IOException {
    TrainingPlan plan = plan();
    Path folder = datasetFolder == null ? plan.dataset() : datasetFolder;
    if (subject == Subject.ALL && !Files.isDirectory(folder)) {
      return;
    }
    SceneBench.Result result =
        SceneBench.measure(Dataset.open(folder), plan.network().resolution());
    figures.put("scenes_per_second_per_core", result.scenesPerSecond());
    figures.put("pictures_per_second_per_core", result.picturesPerSecond());
    figures.put("scene_over_picture_time", result.picturesPerSecond() / result.scenesPerSecond());
  }

  private static void drawing(
      ArtishowConfig config, ComputeDevice device, Map<String, Double> figures) throws IOException {
    EngineConfig engine = config.engine();
    ModelPackage model = new ModelStore(engine.modelsFolder()).open(engine.defaultModel());
    EnergyMeter meter = EnergyMeter.ofThisMachine(config.energy());
    try (var generator = LocalImageGenerator.open(model, engine, meter)) {
      DrawingBench.Result drawing = DrawingBench.measure(generator, model.card(), device);
      figures.put("seconds_per_picture", drawing.secondsPerPicture());
      figures.put("gemm_gflops_while_drawing", drawing.gemmGflops());
      figures.put("latency_over_floor", drawing.latencyOverFloor());
    }
  }

  private void print(Map<String, Double> figures) throws IOException {
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(figures));
      return;
    }
    figures.forEach(
        (name, value) -> out.println(String.format(Locale.ROOT, "%-28s %10.3f", name, value)));
  }
}
