package dev.artishow.launcher;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.config.ArtishowHome;
import dev.artishow.moderation.RulePromptScreen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code artishow bot}: serves Discord until it is stopped. */
@Command(
    name = "bot",
    description = {
      "Logs in to Discord and answers /imagine until it is stopped with Ctrl-C.",
      "The token comes from the environment variable ARTISHOW_DISCORD_TOKEN or from the file that"
          + " discord.token-file names; docs/operator-guide.md shows how to get one."
    })
final class BotCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Engines engines;

  @Spec private CommandSpec spec = CommandSpec.create();

  BotCommand(ArtishowCommand artishow, Engines engines) {
    this.artishow = artishow;
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    DiscordConnection connection = connection(config);
    Logging.start("INFO");
    try (var bot = start(config, connection)) {
      Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "shutdown"));
      bot.awaitEnd();
    }
    return ExitCode.OK;
  }

  private static DiscordConnection connection(ArtishowConfig config) {
    try {
      return config.discord().connection();
    } catch (IllegalStateException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  private Artishow start(ArtishowConfig config, DiscordConnection connection) {
    var screen = RulePromptScreen.of(config.moderation(), artishow.environment());
    var marker = Markers.open(config.provenance(), spec);
    var generator = engines.serve(config.engine(), config.energy());
    try {
      var database = config.database().at(ArtishowHome.of(artishow.environment()));
      return Artishow.start(database, connection, generator, screen, marker);
    } catch (RuntimeException e) {
      generator.close();
      throw e;
    }
  }
}
