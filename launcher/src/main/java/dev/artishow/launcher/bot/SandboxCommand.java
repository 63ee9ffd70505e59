package dev.artishow.launcher.bot;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.config.Secret;
import dev.artishow.config.file.TemporaryFolder;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.launcher.draw.Engines;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.sandbox.Cast;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxOptions;
import dev.artishow.sandbox.SandboxServer;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.chat.ChatServer;
import dev.artishow.sandbox.console.SandboxConsole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code artishow sandbox}: the real bot in a Discord that lives on this machine alone. */
@Command(
    name = "sandbox",
    description = {
      "Starts a Discord of your own on this machine, logs the bot in to it and opens it in the"
          + " browser: type /imagine a red apple",
      "No token, no network, no account. You can be a member, a moderator or an admin in turn."
    })
public final class SandboxCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;
  private final Engines engines;
  private final InputStream in;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "where the page is on 127.0.0.1 (default: any free port)")
  private int port;

  @Option(names = "--no-browser", description = "only prints the page's address")
  private boolean noBrowser;

  @Option(
      names = "--no-bot",
      description =
          "leaves the bot out, and prints where a Discord client of your own logs in instead")
  private boolean noBot;

  @Option(
      names = "--console",
      description =
          "chats in this terminal instead; a question mark lists what can be typed, quit ends it")
  private boolean console;

  @Option(
      names = "--member",
      paramLabel = "NAME",
      defaultValue = "Ada",
      description = "the member whom you are in the terminal (default: ${DEFAULT-VALUE})")
  private String member = "";

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      defaultValue = "out",
      description =
          "where the pictures of replies in the terminal are saved (default: ${DEFAULT-VALUE})")
  private Path pictures = Path.of("");

  public SandboxCommand(
      ArtishowCommand artishow, Phrases phrases, Engines engines, InputStream in) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.engines = engines;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var memory = TemporaryFolder.create();
        var server = SandboxServer.open(SandboxOptions.defaults(), "Atelier")) {
      if (console) {
        chatHere(server, memory);
      } else {
        chatInBrowser(server, memory);
      }
    }
    return ExitCode.OK;
  }

  /** Chats here until there are no more lines. */
  @SuppressWarnings("try") // the bot only has to be there
  private void chatHere(SandboxServer server, TemporaryFolder memory) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (var bot = start(server.sandbox(), memory, List.of())) {
      endingWithTheProcess(bot, memory);
      new SandboxConsole(
              server.guild(),
              member,
              Locale.getDefault(),
              pictures,
              out,
              SandboxCommand::canBeCancelled)
          .run(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }
  }

  /** Whether a reply is one to a drawing that goes on. */
  private static boolean canBeCancelled(SeenMessage reply) {
    return reply.buttons().stream()
        .flatMap(button -> button.customId().stream())
        .flatMap(id -> CustomId.parse(id).stream())
        .anyMatch(id -> id.action().equals("cancel"));
  }

  /** Serves the page until the process is ended; it is there before the bot, which takes longer. */
  private void chatInBrowser(SandboxServer server, TemporaryFolder memory)
      throws IOException, InterruptedException {
    Cast cast = server.cast(Locale.getDefault());
    try (var chat = ChatServer.open(server.sandbox().seats(), server.sandbox(), port)) {
      announce(chat.url());
      if (noBot) {
        awaitClients(server.sandbox());
      }
      try (var bot = start(server.sandbox(), memory, List.of(cast.admin().id()))) {
        endingWithTheProcess(bot, memory);
        bot.awaitEnd();
      }
    }
  }

  /** Ctrl-C ends the bot first, then what it remembered. */
  private static void endingWithTheProcess(Artishow bot, TemporaryFolder memory) {
    Runnable end =
        () -> {
          bot.close();
          try {
            memory.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(end, "shutdown"));
  }

  private void announce(String url) {
    spec.commandLine().getOut().println(phrases.say("sandbox.open", url));
    if (!noBrowser) {
      Browser.open(url);
    }
  }

  /** Serves whoever logs in, until the process is ended. */
  private void awaitClients(Sandbox sandbox) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(phrases.say("sandbox.rest", sandbox.restUrl()));
    out.println(phrases.say("sandbox.gateway", sandbox.gatewayUrl()));
    out.println(phrases.say("sandbox.token", sandbox.token()));
    Thread.currentThread().join();
  }

  /**
   * Starts the bot with files of its own that go when it ends, so that nothing done here changes
   * what the real one remembers.
   *
   * @param operators ids of those who may order models about
   */
  private Artishow start(Sandbox sandbox, TemporaryFolder memory, List<Long> operators)
      throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    Path folder = memory.path();
    EngineConfig engine =
        config
            .engine()
            .with(config.engine().registry().rememberingIn(folder.resolve("models.json")));
    return Artishow.start(
        DatabaseConfig.sqlite(folder.resolve("sandbox.db")),
        connection(sandbox, operators),
        BotParts.open(
            config, artishow.environment(), () -> engines.serve(engine, config.energy())));
  }

  private static DiscordConnection connection(Sandbox sandbox, List<Long> operators) {
    var endpoint = new DiscordEndpoint(sandbox.restUrl(), sandbox.gatewayUrl());
    return new DiscordConnection(
        new Secret.Given(sandbox.token()), Optional.of(endpoint), List.of(), operators, 0);
  }
}
