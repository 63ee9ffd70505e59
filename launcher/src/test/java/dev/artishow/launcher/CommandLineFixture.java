package dev.artishow.launcher;

import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.launcher.bot.ConfigCommand;
import dev.artishow.launcher.draw.Engines;
import dev.artishow.launcher.draw.ImagineCommand;
import dev.artishow.launcher.draw.ShowcaseCommand;
import dev.artishow.launcher.draw.SketchCommand;
import dev.artishow.launcher.draw.VerifyCommand;
import dev.artishow.launcher.footprint.FootprintCommand;
import dev.artishow.launcher.models.CreditsCommand;
import dev.artishow.launcher.models.ModelsCommand;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Commands;
import dev.artishow.launcher.terminal.CompletionCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The commands as {@code Main} puts them together, with an engine that needs no model. */
public final class CommandLineFixture {
  public final FakeGenerator generator = new FakeGenerator();
  public @Nullable EngineConfig engine;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine commands;

  public CommandLineFixture(Path home, Locale locale) {
    var artishow = new ArtishowCommand(Map.of("ARTISHOW_HOME", home.toString()));
    var phrases = Commands.phrases(locale);
    Engines engines =
        (config, energy) -> {
          engine = config;
          return generator;
        };
    commands =
        Commands.of(
            artishow,
            phrases,
            new CommandLine(new ImagineCommand(artishow, phrases, engines, new Random(1))),
            new CommandLine(new ShowcaseCommand(artishow, phrases, engines)),
            new CommandLine(new SketchCommand(artishow, phrases)),
            ModelsCommand.of(artishow, phrases),
            new CommandLine(new CreditsCommand(artishow, phrases)),
            new CommandLine(new VerifyCommand(artishow, phrases, Clock.systemUTC())),
            new CommandLine(new FootprintCommand(artishow, phrases, Clock.systemUTC())),
            ConfigCommand.of(artishow, phrases),
            new CommandLine(new CompletionCommand()));
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
  }

  public int run(String... arguments) {
    return commands.execute(arguments);
  }

  public List<String> out() {
    return out.toString().lines().toList();
  }

  public String err() {
    return err.toString();
  }
}
