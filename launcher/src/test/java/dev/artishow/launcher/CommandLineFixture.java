package dev.artishow.launcher;

import dev.artishow.engine.serving.EngineConfig;
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
final class CommandLineFixture {
  final FakeGenerator generator = new FakeGenerator();
  @Nullable EngineConfig engine;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine commands;

  CommandLineFixture(Path home, Locale locale) {
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
            new CommandLine(new ConfigCommand()).addSubcommand(new ConfigCheckCommand(artishow)));
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
  }

  int run(String... arguments) {
    return commands.execute(arguments);
  }

  List<String> out() {
    return out.toString().lines().toList();
  }

  String err() {
    return err.toString();
  }
}
