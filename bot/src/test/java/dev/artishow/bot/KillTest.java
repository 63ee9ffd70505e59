package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.bot.testing.ChildBot;
import dev.artishow.bot.testing.DatabaseKind;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bot's process is killed at each stage of a job, while Discord goes on; the next process ends
 * the job, once. Starts 36 processes, so that it runs only when asked for: {@code mvn -pl bot -am
 * -Pcrosscheck test}.
 */
@Tag("crosscheck")
class KillTest {
  private static final String ACKNOWLEDGEMENT = "POST /interactions/*/callback";
  private static final String REPLY = "PATCH /webhooks/*/messages/@original";
  private static final String OWN_MESSAGE = "PATCH /channels/{channel_id}/messages/{message_id}";
  private static final String NEW_MESSAGE = "POST /channels/{channel_id}/messages";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Longer than any process here lives: what waits for it is killed waiting. */
  private static final Duration NEVER = Duration.ofHours(1);

  /** From a death to the next start: long enough for a delivery to be tried again. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** When a process is killed. */
  enum Stage {
    RECEIVED_BEFORE_ACKNOWLEDGING(ACKNOWLEDGEMENT, false),
    ACKNOWLEDGED_BUT_UNHEARD(ACKNOWLEDGEMENT, true),
    DRAWING,
    POSTING_NOT_TAKEN(REPLY, false),
    POSTING_TAKEN(REPLY, true),
    DRAWING_AND_BACK_AFTER_THE_TOKEN,
    /** After one that was killed while it drew. */
    LATE_MESSAGE_NOT_TAKEN(NEW_MESSAGE, false),
    LATE_MESSAGE_TAKEN(NEW_MESSAGE, true);

    private final Optional<String> request;
    private final boolean isTaken;

    /** While the engine draws. */
    Stage() {
      request = Optional.empty();
      isTaken = false;
    }

    /**
     * While a request is under way.
     *
     * @param isTaken whether Discord did what it asks for
     */
    Stage(String request, boolean isTaken) {
      this.request = Optional.of(request);
      this.isTaken = isTaken;
    }

    boolean isLateMessage() {
      return this == LATE_MESSAGE_NOT_TAKEN || this == LATE_MESSAGE_TAKEN;
    }

    boolean isDrawingFirst() {
      return request.isEmpty() || isLateMessage();
    }

    boolean isAfterTheToken() {
      return this == DRAWING_AND_BACK_AFTER_THE_TOKEN || isLateMessage();
    }
  }

  @TempDir Path folder;
  private final Sandbox discord = Sandbox.start(SandboxedBot.options().withPatience(PATIENCE));
  private final SandboxChannel channel = discord.guild("Atelier").channel();

  // each test begins with one
  @SuppressWarnings("NullAway.Init")
  private DatabaseConfig database;

  private int starts;

  @AfterEach
  void stop() {
    discord.close();
  }

  static Stream<Arguments> matrix() {
    return Stream.of(DatabaseKind.values())
        .flatMap(kind -> Stream.of(Stage.values()).map(stage -> Arguments.of(kind, stage)));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  @SuppressWarnings("try") // a process only has to be there
  void job_whenTheProcessIsKilled_endsOnceAfterTheNextStart(DatabaseKind kind, Stage stage)
      throws IOException, SQLException {
    database = kind.fresh(folder);
    try (ChildBot first = start(stage.isDrawingFirst())) {
      until("the bot comes up", () -> discord.globalCommands().contains("imagine"));
      if (!stage.isDrawingFirst()) {
        hold(stage);
      }
      discord.guild("Atelier").member("Ada").types("/imagine", "a red apple");
      if (stage.isDrawingFirst()) {
        awaitRow("SELECT 1 FROM jobs WHERE draws = 1");
      } else {
        awaitHeld(stage);
      }
    }
    discord.clock().advance(stage.isAfterTheToken() ? Duration.ofMinutes(16) : PAUSE);
    if (stage.isLateMessage()) {
      discord.faults().order(OWN_MESSAGE, Fault.refuses(403));
      hold(stage);
      try (ChildBot second = start(false)) {
        awaitHeld(stage);
      }
      discord.clock().advance(PAUSE);
    }

    try (ChildBot last = start(false)) {
      String state = awaitRow("SELECT state FROM jobs WHERE state IN ('DELIVERED', 'REFUSED')");
      if (stage == Stage.RECEIVED_BEFORE_ACKNOWLEDGING) {
        assertThat(state).isEqualTo("REFUSED");
        assertThat(pictures()).isEmpty();
      } else {
        assertThat(state).isEqualTo("DELIVERED");
        assertThat(pictures()).hasSize(1);
      }
      assertThat(channel.messages())
          .noneMatch(message -> message.isLoading() && !stage.isLateMessage());
    }
  }

  /** Has Discord do what the stage's next request asks for, or not, but not answer. */
  private void hold(Stage stage) {
    Fault fault = stage.isTaken ? Fault.delays(NEVER) : Fault.limitsRate(NEVER);
    discord.faults().order(stage.request.orElseThrow(), fault);
  }

  private void awaitHeld(Stage stage) {
    until("the request is there", () -> discord.faults().openOrders().isEmpty());
    if (stage == Stage.ACKNOWLEDGED_BUT_UNHEARD) {
      until("it is acknowledged", () -> !channel.messages().isEmpty());
    } else if (stage.isTaken) {
      until("the picture is posted", () -> !pictures().isEmpty());
    }
  }

  private ChildBot start(boolean isHolding) throws IOException {
    starts++;
    return ChildBot.start(
        SandboxedBot.connection(discord),
        database,
        isHolding,
        discord.clock().instant(),
        folder.resolve("bot-" + starts + ".log"));
  }

  private List<SeenMessage> pictures() {
    return channel.messages().stream().filter(message -> !message.pictures().isEmpty()).toList();
  }

  /** The first column of the first row, once there is one. */
  private String awaitRow(String query) throws SQLException {
    var found = new AtomicReference<String>();
    try (var connection = DriverManager.getConnection(database.url());
        var statement = connection.createStatement()) {
      until(query, () -> found(statement, query, found));
    }
    return Objects.requireNonNull(found.get());
  }

  private static boolean found(Statement statement, String query, AtomicReference<String> found) {
    try (var rows = statement.executeQuery(query)) {
      if (rows.next()) {
        found.set(rows.getString(1));
      }
      return found.get() != null;
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  private void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "not in time: %s\n%s\n%s".formatted(what, discord.transcript(), log()));
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  /** What the latest process has to say. */
  private String log() {
    try {
      return Files.readString(folder.resolve("bot-" + starts + ".log"));
    } catch (IOException e) {
      return "without a log: " + e;
    }
  }
}
