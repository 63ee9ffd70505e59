package dev.artishow.launcher.draw;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.Configuration;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Terminal;
import dev.artishow.launcher.terminal.TerminalPicture;
import dev.artishow.moderation.RulePromptScreen;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws pictures into files. */
@Command(
    name = "imagine",
    description = {
      "Draws one picture per prompt: small and emoji-like, with transparency.",
      "No file is ever replaced: a name that is taken gets a number."
    })
public final class ImagineCommand implements Callable<Integer> {
  private static final int MAX_COUNT = 1000;

  private final ArtishowCommand artishow;
  private final Phrases phrases;
  private final Engines engines;
  private final RandomGenerator random;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "PROMPT",
      description = "what to draw, in English or French; one picture each")
  private List<String> prompts = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "the folder for the PNG files, made if it is missing (default: the one that you are in)")
  private @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "fixes the noise: the same seed gives the same picture (default: a new one each time)")
  private @Nullable Long seed;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description = "pictures per prompt, with seeds N, N+1, … (default: ${DEFAULT-VALUE})")
  private int count;

  @Option(
      names = "--model",
      paramLabel = "NAME[@VERSION]",
      description = "which model draws (default: engine.default-model)")
  private @Nullable String model;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "sampler steps, 1–100 (default: the model's)")
  private @Nullable Integer steps;

  @Option(
      names = "--guidance",
      paramLabel = "X",
      description = "how closely to follow the prompt, 0–20 (default: the model's)")
  private @Nullable Double guidance;

  @Mixin private StartOptions start = new StartOptions();

  @Option(
      names = "--size",
      paramLabel = "PX",
      description = "side of the pictures in pixels, 16–4096 (default: engine.picture-pixels)")
  private @Nullable Integer size;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description =
          "lays all pictures out on one sheet too, with their prompts; a PNG file (default: no sheet)")
  private @Nullable Path sheet;

  @Option(
      names = "--no-preview",
      description = "do not show the pictures in the terminal, where it can (nor does NO_COLOR=1)")
  private boolean noPreview;

  @Option(names = "--json", description = "print what was drawn as one JSON array")
  private boolean json;

  public ImagineCommand(
      ArtishowCommand artishow, Phrases phrases, Engines engines, RandomGenerator random) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.engines = engines;
    this.random = random;
  }

  @Override
  public Integer call() throws IOException {
    StartOptions.Start from = start.read(phrases);
    List<Commission> commissions =
        prompts.stream().map(prompt -> commission(prompt, from)).toList();
    ArtishowConfig config = configuration().bind(ArtishowConfig.class);
    var screen = RulePromptScreen.of(config.moderation(), artishow.environment());
    var run =
        new ImagineRun(
            screen,
            () -> engines.open(config.engine(), config.energy()),
            Math.min(config.engine().queueLimit(), config.engine().schedule().waitingPerMember()),
            Markers.open(config.provenance()),
            new PictureFiles(out == null ? Path.of("").toAbsolutePath() : out),
            Optional.ofNullable(sheet),
            report());
    return run.draw(commissions) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private ImagineReport report() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean shows = !noPreview && Terminal.isWatched();
    return json
        ? ImagineReport.json(phrases, out, err)
        : new ImagineReport(phrases, out, err, TerminalPicture.of(artishow.environment(), shows));
  }

  private Configuration configuration() {
    Configuration configuration = artishow.configuration();
    if (model != null) {
      configuration = configuration.with("engine.default-model", model, "--model");
    }
    return size == null
        ? configuration
        : configuration.with("engine.picture-pixels", size, "--size");
  }

  private Commission commission(String prompt, StartOptions.Start from) {
    require(!prompt.isBlank(), "imagine.prompt.empty");
    require(
        prompt.length() <= DrawRequest.MAX_PROMPT_CHARACTERS,
        "imagine.prompt.long",
        DrawRequest.MAX_PROMPT_CHARACTERS,
        prompt.length());
    require(count >= 1 && count <= MAX_COUNT, "imagine.count", MAX_COUNT, count);
    long first = seed == null ? random.nextInt(Integer.MAX_VALUE - MAX_COUNT) : seed;
    try {
      return new Commission(
          prompt,
          LongStream.range(first, first + count)
              .mapToObj(
                  s ->
                      from.of(
                          new DrawRequest(
                              prompt,
                              s,
                              Optional.ofNullable(model).map(ref -> ModelRef.parse(ref).name()),
                              steps == null ? OptionalInt.empty() : OptionalInt.of(steps),
                              guidance == null
                                  ? OptionalDouble.empty()
                                  : OptionalDouble.of(guidance))))
              .toList());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void require(boolean holds, String key, Object... arguments) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), phrases.say(key, arguments));
    }
  }
}
