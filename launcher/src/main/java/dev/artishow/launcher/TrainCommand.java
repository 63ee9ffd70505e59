package dev.artishow.launcher;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.EngineConfig;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.trainer.RunFolder;
import dev.artishow.trainer.RunState;
import dev.artishow.trainer.Training;
import dev.artishow.trainer.TrainingLog;
import dev.artishow.trainer.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow train}: a training run in the foreground. */
@Command(
    name = "train",
    description = {
      "Trains a model as a plan says, or goes on where its run stopped.",
      "Ctrl-C ends it after the current step and leaves a checkpoint."
    })
final class TrainCommand implements Callable<Integer> {
  private static final int LOG_EVERY_STEPS = 20;

  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "a plan, e.g. config/plans/first-light.conf")
  private Path planFile = Path.of("");

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = "folder of the run: checkpoint, log, sample sheets (default: runs/NAME)")
  private @Nullable Path runFolder;

  TrainCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    TrainingPlan plan = Runs.plan(planFile, artishow.environment());
    RunFolder folder = Runs.folder(plan, runFolder, artishow.environment());
    EngineConfig engine = config.engine();
    ComputeDevice device = ComputeDevice.open(engine.device(), engine.threads());
    EnergyMeter.Span energy = EnergyMeter.ofThisMachine(config.energy()).start();
    var terminal = new TrainingTerminal(spec.commandLine().getOut());
    var log = new TrainingLog(folder.log(), LOG_EVERY_STEPS, terminal);
    var ended = new CountDownLatch(1);
    try (var training =
        Training.open(plan, folder, device, () -> energy.soFar().wattHours(), log)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(training, ended)));
      RunState state = training.run().train();
      terminal.ended(state, energy.soFar());
    } finally {
      ended.countDown();
    }
    return 0;
  }

  /** On Ctrl-C: lets the current step end and the checkpoint be written. */
  private static void stop(Training training, CountDownLatch ended) {
    training.run().stop();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
