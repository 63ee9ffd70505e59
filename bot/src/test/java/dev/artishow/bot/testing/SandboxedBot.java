package dev.artishow.bot.testing;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.bot.discord.Timing;
import dev.artishow.config.Secret;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxGuild;
import dev.artishow.sandbox.SandboxOptions;
import dev.artishow.sandbox.contract.OpenApiDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The whole bot, from its real JDA down to its database, in a sandbox whose clock a test moves. The
 * engine and the screen are the test's choice.
 */
public final class SandboxedBot implements AutoCloseable {
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final Sandbox discord;
  private final SandboxGuild guild;
  private final Path database;
  private final PromptScreen screen;
  private final Random random = new Random(1);
  private Alarms alarms;
  private Artishow artishow;

  public SandboxedBot(Path folder, ImageGenerator generator, PromptScreen screen) {
    this(folder, options(), generator, screen);
  }

  public SandboxedBot(
      Path folder, SandboxOptions options, ImageGenerator generator, PromptScreen screen) {
    discord = Sandbox.start(options);
    guild = discord.guild("Atelier");
    database = folder.resolve("artishow.db");
    this.screen = screen;
    alarms = new Alarms(discord.clock());
    artishow = start(generator);
  }

  /** Discord's rules, held against its OpenAPI document where there is one. */
  public static SandboxOptions options() {
    SandboxOptions options = SandboxOptions.defaults().withPatience(Duration.ofSeconds(30));
    return OpenApiDocument.locate().map(options::withOpenApi).orElse(options);
  }

  private Artishow start(ImageGenerator generator) {
    return Artishow.start(
        database,
        connection(discord),
        generator,
        screen,
        Marks.MARKER,
        new Timing(discord.clock(), alarms, GOODBYE),
        random);
  }

  public Path database() {
    return database;
  }

  /** How to log in to a sandbox. */
  public static DiscordConnection connection(Sandbox discord) {
    return new DiscordConnection(
        new Secret.Given(discord.token()),
        Optional.of(new DiscordEndpoint(discord.restUrl(), discord.gatewayUrl())),
        List.of());
  }

  public Sandbox discord() {
    return discord;
  }

  public SandboxGuild guild() {
    return guild;
  }

  /**
   * Waits until the bot has set so many more alarms: one when it begins to screen a prompt, one
   * more when it has begun to draw.
   */
  public void awaitAlarms(int count) {
    alarms.await(count);
  }

  /** Lets time pass, for Discord and for the bot. */
  public void advance(Duration step) {
    discord.clock().advance(step);
    alarms.ring();
  }

  /** Ends the bot in order. */
  public void stop() {
    artishow.close();
  }

  /** Starts the bot anew on the same database, after {@link #stop}. */
  public void restart(ImageGenerator generator) {
    alarms = new Alarms(discord.clock());
    artishow = start(generator);
  }

  @Override
  public void close() {
    artishow.close();
    discord.close();
  }
}
