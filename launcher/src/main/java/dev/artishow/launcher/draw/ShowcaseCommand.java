package dev.artishow.launcher.draw;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.launcher.terminal.ArtishowCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a model draws of prompts that nobody picked for it. */
@Command(
    name = "showcase",
    description = {
      "Draws the first prompts of a fixed list, English and French in turn, one try each, with seeds"
          + " counted from 1.",
      "Writes two sheets: drawn.png, and sketches.png with what each was sketched as."
    })
public final class ShowcaseCommand implements Callable<Integer> {
  private static final int PIXELS = 128;

  private final ArtishowCommand artishow;
  private final Phrases phrases;
  private final Engines engines;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "the folder for the sheets, made if it is missing")
  private Path out = Path.of("");

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "24",
      description = "how many prompts of the list (default: ${DEFAULT-VALUE})")
  private int count;

  @Option(names = "--model", paramLabel = "NAME", description = "which model draws")
  private @Nullable String model;

  public ShowcaseCommand(ArtishowCommand artishow, Phrases phrases, Engines engines) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.engines = engines;
  }

  @Override
  public Integer call() throws IOException {
    List<String> prompts = prompts();
    if (count < 1 || count > prompts.size()) {
      throw new ParameterException(
          spec.commandLine(), phrases.say("showcase.count", prompts.size(), count));
    }
    Files.createDirectories(out);
    var configuration = artishow.configuration().with("engine.picture-pixels", PIXELS, "showcase");
    if (model != null) {
      configuration = configuration.with("engine.default-model", model, "--model");
    }
    ArtishowConfig config = configuration.bind(ArtishowConfig.class);
    Showcase showcase;
    try (ImageGenerator generator = engines.open(config.engine(), config.energy())) {
      showcase = Showcase.draw(generator, prompts.subList(0, count));
    }
    showcase.write(out);
    spec.commandLine()
        .getOut()
        .println(phrases.say("showcase.done", out, count, showcase.sketched()));
    return ExitCode.OK;
  }

  /** The list, in a file beside this class. */
  public static List<String> prompts() {
    try (var list =
        Objects.requireNonNull(ShowcaseCommand.class.getResourceAsStream("showcase.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
