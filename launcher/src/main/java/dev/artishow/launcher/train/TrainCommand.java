package dev.artishow.launcher.train;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.CodeVersion;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.trainer.Training;
import dev.artishow.trainer.live.LiveReport;
import dev.artishow.trainer.loop.LearningRateFinder;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunState;
import dev.artishow.trainer.loop.TensorBoardLog;
import dev.artishow.trainer.loop.TrainingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      "Trains a model as a plan says, or continues where its run stopped.",
      "Ctrl-C ends it after the current step and leaves a checkpoint."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final int LOG_EVERY_STEPS = 20;
  private static final int RATE_STEPS = 120;
  private static final InstantSource CLOCK = InstantSource.system();

  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "a plan, e.g. config/plans/base.conf")
  private Path planFile = Path.of("");

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = "folder of the run: checkpoint, log, sample sheets (default: runs/NAME)")
  private @Nullable Path runFolder;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "a value of the plan for this run alone, e.g. optimizer.learning-rate=4e-4; may be given"
              + " several times")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(
      names = "--find-learning-rate",
      description =
          "train nothing; try rates that grow from step to step until training breaks, and suggest"
              + " one")
  private boolean findLearningRate;

  @Option(
      names = "--dry-run",
      description = "train nothing; tell the plan's parameters, arithmetic, memory and duration")
  private boolean dryRun;

  @Option(
      names = "--gflops",
      paramLabel = "N",
      description =
          "for --dry-run: another machine's speed, in 10⁹ operations a second (default: as measured"
              + " here)")
  private @Nullable Double gflops;

  @Option(
      names = "--beside",
      paramLabel = "DIR",
      description =
          "the folder of another run, whose curves and plan the page shows beside this one's; may be"
              + " given several times")
  private List<Path> beside = List.of();

  @Option(
      names = "--report",
      description = "train nothing; write the page of the run as it is, e.g. with --beside")
  private boolean report;

  public TrainCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    Runs.PlanFile file = Runs.plan(planFile, overrides, artishow.environment());
    if (dryRun) {
      new DryRun(file.plan(), phrases, spec.commandLine().getOut()).print(gflops);
      return 0;
    }
    RunFolder folder = Runs.folder(file.plan(), runFolder, artishow.environment());
    if (report) {
      Path page = LiveReport.write(folder, runsBeside(), phrases.locale());
      spec.commandLine().getOut().println(phrases.say("train.report", page));
      return 0;
    }
    var identity = file.identity(CodeVersion.of(Runs.home(artishow)));
    try (var training = Training.open(file.plan(), folder, identity)) {
      if (findLearningRate) {
        findLearningRate(training, folder);
      } else {
        train(training, folder);
      }
    }
    return 0;
  }

  private List<RunFolder> runsBeside() throws IOException {
    var runs = new ArrayList<RunFolder>();
    for (Path path : beside) {
      if (!Files.isDirectory(path.resolve("sheets"))) {
        throw new Failure(
            "%s must be the folder of a run, with its log and sheets; is none".formatted(path));
      }
      runs.add(new RunFolder(path));
    }
    return runs;
  }

  private void train(Training training, RunFolder folder) throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    EnergyMeter.Span energy = EnergyMeter.ofThisMachine(config.energy()).start();
    var terminal = new TrainingTerminal(phrases, spec.commandLine().getOut());
    var log = new TrainingLog(folder, training.session().groups(), LOG_EVERY_STEPS, terminal);
    var curves = new TensorBoardLog(folder, LOG_EVERY_STEPS, CLOCK, log);
    var live = new LiveReport(folder, runsBeside(), phrases.locale(), CLOCK, curves);
    spec.commandLine().getOut().println(phrases.say("train.live", LiveReport.file(folder)));
    var ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(training, ended)));
    try {
      RunState state = training.session().train(() -> energy.soFar().wattHours(), live);
      terminal.ended(state, energy.soFar());
    } finally {
      ended.countDown();
    }
  }

  /** On Ctrl-C: lets the current step end and the checkpoint be written. */
  private static void stop(Training training, CountDownLatch ended) {
    training.session().stop();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void findLearningRate(Training training, RunFolder folder) throws IOException {
    var out = spec.commandLine().getOut();
    List<LearningRateFinder.Trial> trials =
        training
            .session()
            .tryLearningRates(
                RATE_STEPS,
                (step, steps, trial) -> {
                  out.println(
                      phrases.say(
                          "train.rate",
                          step,
                          steps,
                          scientific(trial.learningRate()),
                          trial.loss()));
                });
    Path chart = folder.path().resolve("learning-rates.png");
    LearningRateChart.write(trials, chart);
    out.println(
        phrases.say("train.suggestion", scientific(LearningRateFinder.suggestion(trials)), chart));
  }

  /** As plans write it. */
  private static String scientific(double rate) {
    return String.format(Locale.ROOT, "%.1e", rate);
  }
}
