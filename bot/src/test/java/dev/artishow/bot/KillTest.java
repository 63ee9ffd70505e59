package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.bot.testing.ChildBot;
import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.SpoilingProxy;
import dev.artishow.config.Secret;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bot's process is killed at each stage of a job, while Discord goes on; the next process ends
 * the job, once. Takes a minute, so that it runs only when asked for: {@code mvn -pl bot -am
 * -Pcrosscheck test}.
 */
@Tag("crosscheck")
class KillTest {
  private static final String ACKNOWLEDGEMENT = "POST /api/v10/interactions/.*/callback";
  private static final String REPLY = "PATCH /api/v10/webhooks/.*/messages/@original";
  private static final String OWN_MESSAGE = "PATCH /api/v10/channels/.*/messages/";
  private static final String NEW_MESSAGE = "POST /api/v10/channels/.*/messages";
  private static final String ENDED =
      "SELECT state FROM jobs WHERE state IN ('DELIVERED', 'REFUSED')";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** When the first process is killed. */
  enum Stage {
    RECEIVED_BEFORE_ACKNOWLEDGING,
    ACKNOWLEDGED_BUT_UNHEARD,
    DRAWING,
    POSTING_NOT_TAKEN,
    POSTING_TAKEN,
    DRAWING_AND_BACK_AFTER_THE_TOKEN,
    LATE_MESSAGE_NOT_TAKEN,
    LATE_MESSAGE_TAKEN
  }

  @TempDir Path folder;
  private final Sandbox discord =
      Sandbox.start(SandboxedBot.options().withRunningClock().withPatience(PATIENCE));
  private final SpoilingProxy proxy = new SpoilingProxy(discord.restUrl());
  private final CountDownLatch killed = new CountDownLatch(1);

  // each test begins with one
  @SuppressWarnings("NullAway.Init")
  private DatabaseConfig database;

  private Duration ahead = Duration.ZERO;
  private int starts;

  @AfterEach
  void stop() {
    proxy.close();
    discord.close();
  }

  static Stream<Arguments> matrix() {
    return Stream.of(DatabaseKind.values())
        .flatMap(kind -> Stream.of(Stage.values()).map(stage -> Arguments.of(kind, stage)));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void job_whenTheProcessIsKilled_endsOnceAfterTheNextStart(DatabaseKind kind, Stage stage)
      throws IOException, SQLException, InterruptedException {
    database = kind.fresh(folder);
    SandboxMember ada = discord.guild("Atelier").member("Ada");
    boolean isHeld = stage == Stage.DRAWING || stage == Stage.DRAWING_AND_BACK_AFTER_THE_TOKEN;
    boolean isLate = stage.name().startsWith("LATE_MESSAGE");
    try (ChildBot first = start(isHeld || isLate)) {
      awaitCommand();
      prepare(stage, first);
      ada.types("/imagine", "a red apple");
      if (isHeld || isLate) {
        await("SELECT 1 FROM jobs WHERE draws = 1");
        first.kill();
        killed.countDown();
      }
      assertThat(killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    if (isLate || stage == Stage.DRAWING_AND_BACK_AFTER_THE_TOKEN) {
      ahead = Duration.ofMinutes(16);
      discord.clock().advance(ahead);
    }
    if (isLate) {
      killWhilePosting(stage);
    }

    try (ChildBot next = start(false)) {
      assertThat(next.isRunning()).isTrue();
      String state = await(ENDED);
      List<SeenMessage> pictures = pictures(discord.guild("Atelier").channel());
      if (stage == Stage.RECEIVED_BEFORE_ACKNOWLEDGING) {
        assertThat(state).isEqualTo("REFUSED");
        assertThat(pictures).isEmpty();
      } else {
        assertThat(state).isEqualTo("DELIVERED");
        assertThat(pictures).hasSize(1);
      }
      assertThat(discord.guild("Atelier").channel().messages())
          .noneMatch(message -> message.isLoading() && !isLate);
    }
  }

  private void prepare(Stage stage, ChildBot bot) {
    Runnable kill =
        () -> {
          bot.kill();
          killed.countDown();
        };
    switch (stage) {
      case RECEIVED_BEFORE_ACKNOWLEDGING -> proxy.interrupts(ACKNOWLEDGEMENT, false, kill);
      case ACKNOWLEDGED_BUT_UNHEARD -> proxy.interrupts(ACKNOWLEDGEMENT, true, kill);
      case POSTING_NOT_TAKEN -> proxy.interrupts(REPLY, false, kill);
      case POSTING_TAKEN -> proxy.interrupts(REPLY, true, kill);
      default -> {}
    }
  }

  /** A second process, killed as well: the token is dead, and its own message out of reach. */
  private void killWhilePosting(Stage stage) throws IOException, InterruptedException {
    proxy.fails(OWN_MESSAGE, 403, 1);
    var dead = new CountDownLatch(1);
    try (ChildBot second = start(false)) {
      proxy.interrupts(
          NEW_MESSAGE,
          stage == Stage.LATE_MESSAGE_TAKEN,
          () -> {
            second.kill();
            dead.countDown();
          });
      assertThat(dead.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  private ChildBot start(boolean isHolding) throws IOException {
    starts++;
    var connection =
        new DiscordConnection(
            new Secret.Given(discord.token()),
            Optional.of(new DiscordEndpoint(proxy.rest(), discord.gatewayUrl())),
            List.of());
    return ChildBot.start(
        connection, database, isHolding, ahead, folder.resolve("bot-" + starts + ".log"));
  }

  private void awaitCommand() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!discord.globalCommands().contains("imagine")) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the bot never came up");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private String await(String query) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (var connection = DriverManager.getConnection(database.url());
          var rows = connection.createStatement().executeQuery(query)) {
        if (rows.next()) {
          return rows.getString(1);
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("never came true: " + query + "\n" + discord.transcript());
  }

  private static List<SeenMessage> pictures(SandboxChannel channel) {
    return channel.messages().stream().filter(message -> !message.pictures().isEmpty()).toList();
  }
}
