package dev.artishow.launcher;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.ArtishowConfig;
import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.config.Secret;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxOptions;
import dev.artishow.sandbox.SandboxServer;
import dev.artishow.sandbox.console.SandboxConsole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
      "Starts a Discord of your own on this machine, logs the bot in to it and lets you type:"
          + " /imagine a red apple",
      "No token, no network, no account. A question mark lists what can be typed; quit ends it."
    })
final class SandboxCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Engines engines;
  private final InputStream in;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "where to listen on 127.0.0.1 (default: any free port)")
  private int port;

  @Option(
      names = "--member",
      paramLabel = "NAME",
      defaultValue = "Ada",
      description = "who types (default: ${DEFAULT-VALUE})")
  private String member = "";

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "where the pictures of replies are saved (default: ${DEFAULT-VALUE})")
  private Path pictures = Path.of("");

  SandboxCommand(ArtishowCommand artishow, Engines engines, InputStream in) {
    this.artishow = artishow;
    this.engines = engines;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    var screen = RulePromptScreen.of(config.moderation(), artishow.environment());
    var keyboard = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    var marker = Markers.open(config.provenance(), spec);
    Path database = Files.createTempDirectory("artishow-sandbox").resolve("sandbox.db");
    try (var server = SandboxServer.open(SandboxOptions.defaults().withPort(port), "Atelier")) {
      var generator = engines.open(config.engine(), config.energy());
      var bot =
          Artishow.start(
              DatabaseConfig.sqlite(database), connection(server.sandbox()), generator, screen, marker);
      try {
        new SandboxConsole(
                server.guild(),
                member,
                Locale.getDefault(),
                pictures,
                spec.commandLine().getOut())
            .run(keyboard);
      } finally {
        bot.close();
      }
    }
    return ExitCode.OK;
  }

  private static DiscordConnection connection(Sandbox sandbox) {
    var endpoint = new DiscordEndpoint(sandbox.restUrl(), sandbox.gatewayUrl());
    return new DiscordConnection(
        new Secret.Given(sandbox.token()), Optional.of(endpoint), List.of());
  }
}
