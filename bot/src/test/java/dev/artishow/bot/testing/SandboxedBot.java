package dev.artishow.bot.testing;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.bot.work.Timing;
import dev.artishow.config.Secret;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Screens;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxGuild;
import dev.artishow.sandbox.SandboxOptions;
import dev.artishow.sandbox.contract.OpenApiDocument;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole bot, from its real JDA down to its database, in a sandbox whose clock a test moves. The
 * engine and the screen are the test's choice.
 */
public final class SandboxedBot implements AutoCloseable {
  /** What the models owe, in tests. */
  public static final String CREDITS = "# Credits\n\nNoise, by nobody.\n";

  private static final Duration GOODBYE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Sandbox discord;
  private final SandboxGuild guild;
  private final DatabaseConfig database;
  private final Screens screens;
  private final Random random = new Random(1);
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private Alarms alarms;
  private Artishow artishow;

  public SandboxedBot(Path folder, ImageGenerator generator, PromptScreen screen) {
    this(folder, options(), generator, screen);
  }

  public SandboxedBot(
      Path folder, SandboxOptions options, ImageGenerator generator, PromptScreen screen) {
    this(folder, options, generator, new Screens(screen, picture -> true));
  }

  /** One that looks at pictures as well. */
  public SandboxedBot(
      Path folder, SandboxOptions options, ImageGenerator generator, Screens screens) {
    discord = Sandbox.start(options);
    guild = discord.guild("Atelier");
    database = DatabaseKind.SQLITE.fresh(folder);
    this.screens = screens;
    alarms = new Alarms(discord.clock());
    artishow = start(generator);
  }

  /** Discord's rules, held against its OpenAPI document where there is one. */
  public static SandboxOptions options() {
    SandboxOptions options = SandboxOptions.defaults().withPatience(Duration.ofSeconds(30));
    return OpenApiDocument.locate().map(options::withOpenApi).orElse(options);
  }

  /** What a bot of these works with, which takes no orders about models. */
  public static Artishow.Parts parts(ImageGenerator generator, PromptScreen screen) {
    return parts(generator, new Screens(screen, picture -> true), new SimpleMeterRegistry());
  }

  private static Artishow.Parts parts(
      ImageGenerator generator, Screens screens, MeterRegistry meters) {
    return new Artishow.Parts(
        generator,
        screens.prompts(),
        screens.pictures(),
        Marks.MARKER,
        Marks.ANCHORS,
        Optional.empty(),
        () -> CREDITS,
        meters);
  }

  private Artishow start(ImageGenerator generator) {
    Artishow started =
        Artishow.start(
            database,
            connection(discord),
            parts(generator, screens, meters),
            new Timing(discord.clock(), alarms, GOODBYE),
            random);
    // the one that looks for overdue cases, which each start sets
    alarms.await(1);
    return started;
  }

  /** Another connection to the bot's database. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url());
  }

  /** Waits until the database has such a row. */
  public void awaitRow(String query) throws SQLException {
    awaitRow(query, Duration.ZERO);
  }

  /**
   * Waits until the database has such a row, while time passes.
   *
   * @param step how much, again and again
   */
  public void awaitRow(String query, Duration step) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (var connection = connect();
          var rows = connection.createStatement().executeQuery(query)) {
        if (rows.next()) {
          return;
        }
      }
      LockSupport.parkNanos(POLL.toNanos());
      if (!step.isZero()) {
        advance(step);
      }
    }
    throw new AssertionError("never came true: " + query + "\n" + discord.transcript());
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

  /** The bot's figures, over its restarts. */
  public MeterRegistry meters() {
    return meters;
  }

  public SandboxGuild guild() {
    return guild;
  }

  /**
   * Waits until the bot has set so many more alarms: one when it begins to decide on an
   * interaction, one more when it has begun to draw.
   */
  public void awaitAlarms(int count) {
    alarms.await(count);
  }

  /** Waits until a generator was asked for so many pictures. */
  public void awaitRequests(PaintingGenerator generator, int count) {
    generator.await(count);
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
