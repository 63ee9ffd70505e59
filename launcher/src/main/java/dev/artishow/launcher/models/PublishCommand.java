package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.registry.TrustedKey;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.launcher.terminal.HelpOption;
import dev.artishow.launcher.train.Runs;
import dev.artishow.trainer.TrainingPlan;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.evaluate.Evaluations;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.publish.ModelPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow models publish}: from a run's last checkpoint to a model package. */
@Command(
    name = "publish",
    description = {
      "Makes a signed model package of a run's last checkpoint, with its card, its credits and its"
          + " last sample sheet.",
      "A published package never changes: a better model is a new version."
    })
final class PublishCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "RUN|PLAN",
      description = "the folder of a run, or the plan of one that is in runs/NAME")
  private Path source = Path.of("");

  @Option(names = "--version", required = true, paramLabel = "X.Y.Z", description = "its version")
  private String version = "";

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = "folder of the plan's run (default: runs/NAME)")
  private @Nullable Path runFolder;

  @Option(
      names = "--evaluation",
      paramLabel = "FILE",
      description =
          "the JSON of an evaluation of the same weights (default: whichever of reports/ is)")
  private @Nullable Path evaluation;

  PublishCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    boolean isRun = Files.isDirectory(source);
    TrainingPlan plan =
        isRun
            ? Runs.plan(new RunFolder(source), artishow.environment())
            : Runs.plan(source, artishow.environment());
    RunFolder folder =
        isRun ? new RunFolder(source) : Runs.folder(plan, runFolder, artishow.environment());
    if (!Files.exists(folder.checkpoint())) {
      throw new Failure(
          "%s has no checkpoint; train first: artishow train %s".formatted(folder.path(), source));
    }
    Dataset dataset = Dataset.open(plan.data().set());
    EnergyEstimate method = EnergyMeter.ofThisMachine(config.energy()).start().soFar();
    Path keyFile = config.publishing().signingKeyFile(Path.of(System.getProperty("user.home")));
    var out = spec.commandLine().getOut();
    if (!Files.exists(keyFile)) {
      out.println(phrases.say("publish.key-made", keyFile));
    }
    SigningKey key = SigningKey.openOrCreate(keyFile);
    var details =
        new ModelPublisher.Details(version, method, config.energy().grid(), evaluations(), key);
    EngineConfig engine = config.engine();
    ModelPackage published =
        new ModelPublisher(plan, folder, dataset)
            .publish(engine.modelsFolder(), details, ComputeDevice.open(engine.device(), 0));
    out.println(phrases.say("publish.done", published.id().title(), published.folder()));
    published
        .manifest()
        .textEncoder()
        .ifPresent(shared -> out.println(phrases.say("publish.text-encoder", shared.title())));
    out.println(
        phrases.say(
            "publish.signed",
            ModelSignature.fingerprint(key.publicKey()),
            new TrustedKey(key.publicKey())));
    return 0;
  }

  private Evaluations evaluations() {
    return evaluation == null
        ? Evaluations.in(Runs.home(artishow).resolve("reports"))
        : Evaluations.file(evaluation);
  }
}
