package dev.artishow.launcher.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.LocalImageGenerator;
import dev.artishow.launcher.bench.engine.DrawingBench;
import dev.artishow.launcher.draw.ShowcaseCommand;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.train.Runs;
import dev.artishow.trainer.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow bench}: speed, beside the machine's own rate of matrix products. */
@Command(
    name = "bench",
    description = {
      "Measures training and drawing beside the machine's rate of matrix products, all in one"
          + " process, so that the shares compare between machines.",
      "Run it on an otherwise idle machine."
    })
public final class BenchCommand implements Callable<Integer> {
  /** What can be measured. */
  enum Subject {
    ALL,
    TRAIN,
    DRAW,
    /** Latency and throughput of the engine. */
    ENGINE,
    /** Pictures alone beside the same in batches. */
    EQUALITY,
    /** Minutes of random requests, swaps and faults. */
    SOAK,
    /** A thousand swaps of models while others draw. */
    SWAPS,
    /** Latency against load, as a chart. */
    LOAD,
    /** Many members in the sandbox, while requests go wrong. */
    SANDBOX,
    /** Whether sketches show what is asked for. */
    SKETCH,
    /** Naming against copying, from freely to faithfully drawn. */
    FREEDOM,
    /** How fingerprints move, and how near those of different pictures are. */
    FINGERPRINT,
    /** By which marks pictures are known after what happens to them. */
    MARKS,
    /** The whole bot, with two hundred members and a Discord in trouble. */
    BOT;

    private boolean includes(Subject other) {
      return this == other || (this == ALL && other.isShort());
    }

    private boolean isShort() {
      return this == TRAIN || this == DRAW || this == ENGINE;
    }

    private boolean needsFixedHeap() {
      return this == SOAK || this == SWAPS;
    }
  }

  private static final int MAX_MEMBERS = 2000;

  static final String IN_THIS_PROCESS = "--in-this-process";

  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      defaultValue = "all",
      description =
          "train, draw, engine, or all three of them; equality (pictures alone and in batches),"
              + " soak (random requests, swaps and faults), swaps (a thousand), load (latency"
              + " against load), sandbox (members who ask for pictures there, while requests go"
              + " wrong),"
              + " sketch (compositions that a data set holds out, sketched),"
              + " freedom (how many pictures can be named, and how many are copies),"
              + " fingerprint (how far what people do to a picture moves it, and how near others"
              + " are), marks (by which of them pictures are known after what happens to files),"
              + " bot (the whole bot in the sandbox, and a Discord in trouble)"
              + " (default: ${DEFAULT-VALUE})")
  private Subject subject = Subject.ALL;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "the training plan to measure (default: config/plans/base.conf)")
  private @Nullable Path planFile;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a value of that plan, e.g. compute.batch=128; may be given several times")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "10",
      description = "length of soak, sandbox and bot (default: ${DEFAULT-VALUE})")
  private double minutes = 10;

  @Option(
      names = "--pictures",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "pictures to compare for equality, compositions to sketch, things to draw,"
              + " pictures to mark, drawings of others beside fingerprints"
              + " (default: ${DEFAULT-VALUE})")
  private int pictures = 500;

  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "200",
      description = "who asks in sandbox and bot, 1–2000 (default: ${DEFAULT-VALUE})")
  private int members = 200;

  @Option(
      names = "--contract",
      description = "hold all that passes in the sandbox against Discord's API document")
  private boolean contract;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      defaultValue = "latency-against-load.png",
      description = "where to draw latency against load (default: ${DEFAULT-VALUE})")
  private Path chart = Path.of("latency-against-load.png");

  @Option(
      names = IN_THIS_PROCESS,
      description = "start no process with a fixed heap for soak and swaps")
  private boolean inThisProcess;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  public BenchCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    print(subject.needsFixedHeap() && !inThisProcess ? elsewhere(subject) : measured());
    return ExitCode.OK;
  }

  private Map<String, Object> elsewhere(Subject which) throws IOException, InterruptedException {
    String name = which.name().toLowerCase(Locale.ROOT);
    return FixedHeapBench.run(
        artishow.settings(), List.of(name, "--minutes", Double.toString(minutes)));
  }

  private Map<String, Object> measured() throws IOException, InterruptedException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    return switch (subject) {
      case TRAIN -> training(config);
      case SKETCH ->
          SketchBench.run(config.engine(), Runs.home(artishow).resolve("data"), pictures);
      case FREEDOM -> FreedomBench.run(config.engine(), pictures);
      case FINGERPRINT -> ModelsBench.fingerprints(config, ShowcaseCommand.prompts(), pictures);
      case MARKS -> ModelsBench.marks(config, ShowcaseCommand.prompts(), marked());
      case SANDBOX -> SandboxBenches.sandbox(members(), length(), contract);
      case BOT -> SandboxBenches.bot(config, artishow.environment(), members(), length(), contract);
      default -> served(config);
    };
  }

  /** What is measured of the engine, and of training beside it. */
  private Map<String, Object> served(ArtishowConfig config)
      throws IOException, InterruptedException {
    var figures = new LinkedHashMap<String, Object>();
    if (subject.includes(Subject.TRAIN)) {
      figures.putAll(elsewhere(Subject.TRAIN)); // its threads hold for the whole process
    }
    EngineConfig engine = config.engine();
    ComputeDevice device = ComputeDevice.open(engine.device(), engine.threads());
    if (subject.includes(Subject.DRAW)) {
      drawing(config, device, figures);
    }
    if (subject.includes(Subject.SWAPS)) {
      figures.putAll(ModelsBench.swaps(config));
    } else if (subject != Subject.DRAW) {
      engine(new EngineBenches(config), figures);
    }
    if (subject.includes(Subject.ENGINE)) {
      figures.putAll(ModelsBench.drafts(config));
      figures.putAll(ModelsBench.startsAndHits());
      figures.putAll(elsewhere(Subject.SWAPS));
    }
    return figures;
  }

  private int marked() {
    if (pictures < 1) {
      throw new ParameterException(
          spec.commandLine(), "--pictures must be 1 or more, was %d".formatted(pictures));
    }
    return pictures;
  }

  private int members() {
    if (members < 1 || members > MAX_MEMBERS) {
      throw new ParameterException(
          spec.commandLine(), "--members must be 1–%d, was %d".formatted(MAX_MEMBERS, members));
    }
    return members;
  }

  private Duration length() {
    return Duration.ofMillis((long) (minutes * 60_000));
  }

  private Map<String, Object> training(ArtishowConfig config) throws IOException {
    Path usual = Runs.home(artishow).resolve("config/plans/base.conf");
    TrainingPlan plan =
        Runs.plan(planFile == null ? usual : planFile, overrides, artishow.environment()).plan();
    return TrainingBench.run(plan, EnergyMeter.ofThisMachine(config.energy()));
  }

  private void engine(EngineBenches benches, Map<String, Object> figures)
      throws IOException, InterruptedException {
    if (subject.includes(Subject.ENGINE)) {
      figures.putAll(benches.speed());
    }
    if (subject.includes(Subject.EQUALITY)) {
      figures.putAll(benches.equality(pictures));
    }
    if (subject.includes(Subject.SOAK)) {
      figures.putAll(benches.soak(length()));
    }
    if (subject.includes(Subject.LOAD)) {
      Files.createDirectories(chart.toAbsolutePath().getParent()); // before minutes of measuring
      figures.putAll(benches.load(chart));
    }
  }

  private static void drawing(
      ArtishowConfig config, ComputeDevice device, Map<String, Object> figures) throws IOException {
    EngineConfig engine = config.engine();
    ModelPackage model = new ModelStore(engine.modelsFolder()).open(engine.defaultModel());
    EnergyMeter meter = EnergyMeter.ofThisMachine(config.energy());
    try (var generator = LocalImageGenerator.open(model, engine, meter)) {
      DrawingBench.Result drawing = DrawingBench.measure(generator, model, device);
      figures.put(
          "arithmetic_while_drawing",
          ProcessorArithmetic.forDrawing(engine.arithmetic()).kind().toString());
      figures.put("seconds_per_picture", drawing.secondsPerPicture());
      figures.put("gemm_gflops_while_drawing", drawing.gemmGflops());
      figures.put("latency_over_floor", drawing.latencyOverFloor());
    }
  }

  private void print(Map<String, Object> figures) throws IOException {
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(figures));
      return;
    }
    figures.forEach(
        (name, value) -> out.println(String.format(Locale.ROOT, "%-40s %10s", name, plain(value))));
  }

  private static Object plain(Object value) {
    return value instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : value;
  }
}
