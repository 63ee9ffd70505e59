package dev.artishow.launcher.draw;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.launcher.terminal.ArtishowCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code artishow ready}: opens the engine, says so and ends; how long that takes is what {@code
 * artishow bench engine} measures.
 */
@Command(
    name = ReadyCommand.NAME,
    hidden = true,
    description = "Gets ready to draw, says so and ends.")
public final class ReadyCommand implements Callable<Integer> {
  public static final String NAME = "ready";
  public static final String READY = "ready: ";

  private final ArtishowCommand artishow;
  private final Engines engines;

  @Spec private CommandSpec spec = CommandSpec.create();

  public ReadyCommand(ArtishowCommand artishow, Engines engines) {
    this.artishow = artishow;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    try (ImageGenerator generator = engines.open(config.engine(), config.energy())) {
      spec.commandLine().getOut().println(READY + generator.models().get(0).title());
    }
    return ExitCode.OK;
  }
}
