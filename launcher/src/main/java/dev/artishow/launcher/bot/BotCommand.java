package dev.artishow.launcher.bot;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.config.ArtishowHome;
import dev.artishow.config.Secret;
import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.draw.Engines;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.launcher.terminal.Keyboard;
import dev.artishow.launcher.terminal.Logging;
import java.util.Objects;
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
public final class BotCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;
  private final Engines engines;
  private final Keyboard keyboard;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Makes the command.
   *
   * @param keyboard of whoever may be asked to look at the sandbox when there is no token
   */
  public BotCommand(ArtishowCommand artishow, Phrases phrases, Engines engines, Keyboard keyboard) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.engines = engines;
    this.keyboard = keyboard;
  }

  @Override
  public Integer call() throws InterruptedException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    if (config.discord().token() instanceof Secret.Missing && wantsSandbox()) {
      var commands = spec.commandLine().getParent().getSubcommands();
      return Objects.requireNonNull(commands.get("sandbox"), "sandbox").execute();
    }
    DiscordConnection connection = connection(config);
    Logging.start("INFO");
    try (var bot = start(config, connection)) {
      Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "shutdown"));
      bot.awaitEnd();
    }
    return ExitCode.OK;
  }

  /** Whoever has no token yet may want to look first. */
  private boolean wantsSandbox() {
    if (!keyboard.isPresent()) {
      return false;
    }
    String answer = keyboard.ask(phrases.say("bot.sandbox"), spec.commandLine().getOut());
    return answer.isEmpty() || Keyboard.meansYes(answer);
  }

  private static DiscordConnection connection(ArtishowConfig config) {
    try {
      return config.discord().connection();
    } catch (IllegalStateException e) {
      throw new Failure(e.getMessage() + "; ./artishow sandbox needs none", e);
    }
  }

  private Artishow start(ArtishowConfig config, DiscordConnection connection) {
    Artishow.Parts parts =
        BotParts.open(
            config, artishow.environment(), () -> engines.serve(config.engine(), config.energy()));
    try {
      var database = config.database().at(ArtishowHome.of(artishow.environment()));
      return Artishow.start(database, connection, parts);
    } catch (RuntimeException e) {
      parts.generator().close();
      throw e;
    }
  }
}
