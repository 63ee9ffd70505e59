package dev.artishow.bot.testing;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.bot.work.Delay;
import dev.artishow.bot.work.Timing;
import dev.artishow.config.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A bot in a process of its own, which can be killed. Its clock stands still and its delays are
 * long, so that a slow machine makes nothing late.
 */
public final class ChildBot implements AutoCloseable {
  private static final Duration GOODBYE = Duration.ofSeconds(1);
  private static final String HOLDING = "holding";

  private final Process process;

  private ChildBot(Process process) {
    this.process = process;
  }

  /**
   * Starts one.
   *
   * @param isHolding whether its pictures never get drawn
   * @param now where its clock stands
   * @param log where it writes what it has to say
   */
  public static ChildBot start(
      DiscordConnection connection,
      DatabaseConfig database,
      boolean isHolding,
      Instant now,
      Path log)
      throws IOException {
    DiscordEndpoint endpoint = connection.endpoint().orElseThrow();
    return new ChildBot(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtest.log=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                ChildBot.class.getName(),
                endpoint.rest(),
                endpoint.gateway(),
                connection.token().reveal(),
                database.url(),
                isHolding ? HOLDING : "drawing",
                now.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(log.resolveSibling("err-" + log.getFileName()).toFile())
            .start());
  }

  /** As {@code kill -9} does: it hears nothing of it. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new AssertionError("it does not die");
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while killing", e);
    }
  }

  /** Serves until it is killed. */
  public static void main(String[] args) throws InterruptedException {
    // whoever started it may be killed as well
    ProcessHandle.current().parent().ifPresent(ChildBot::dieWith);
    var generator = new PaintingGenerator();
    if (args[4].equals(HOLDING)) {
      generator.hold();
    }
    var connection =
        new DiscordConnection(
            new Secret.Given(args[2]),
            Optional.of(new DiscordEndpoint(args[0], args[1])),
            List.of());
    var database =
        new DatabaseConfig(args[3], Optional.empty(), new Secret.Missing("it is in the address"));
    Clock clock = Clock.fixed(Instant.parse(args[5]), ZoneOffset.UTC);
    Delay unhurried = (delay, task) -> Delay.real().after(delay.multipliedBy(20), task);
    try (var artishow =
        Artishow.start(
            database,
            connection,
            SandboxedBot.parts(generator, new WordScreen()),
            new Timing(clock, unhurried, GOODBYE),
            new SecureRandom())) {
      artishow.awaitEnd();
    }
  }

  private static void dieWith(ProcessHandle parent) {
    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
  }
}
