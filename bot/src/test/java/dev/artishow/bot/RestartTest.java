package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the bot ends, in order or not, and starts again. */
class RestartTest {
  @TempDir Path folder;
  private final PaintingGenerator before = new PaintingGenerator();
  private final PaintingGenerator after = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, before, new WordScreen());
    ada = bot.guild().member("Ada");
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private void restart() {
    bot.stop();
    bot.restart(after);
  }

  private String column(String name) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + bot.database());
        var rows = connection.createStatement().executeQuery("SELECT " + name + " FROM jobs")) {
      assertThat(rows.next()).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }

  @Test
  void oldButtons_afterARestart_stillWork() {
    SeenMessage picture = ada.types("/imagine", "a red apple").expectsPicture();
    SandboxMember stranger = bot.guild().member("Stan");

    restart();

    SeenMessage again = picture.clicks(stranger, "Again").expectsPicture();
    assertThat(after.requests()).hasSize(1);
    assertThat(after.requests().get(0).prompt()).isEqualTo("a red apple");
    picture.clicks(stranger, "Delete").expectsEphemeralText("Only the member who asked");
    picture.clicks(ada, "Delete").expectsAcknowledgement();
    picture.expectsDeleted();
    again.clicks(stranger, "Delete").expectsAcknowledgement();
    again.expectsDeleted();
  }

  @Test
  void jobInFlight_whenTheProcessDies_isToldAndNeverDrawnByItself() throws SQLException {
    before.freeze();
    Reply reply = ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);

    restart();

    SeenMessage notice = reply.expectsText("I was restarted");
    assertThat(notice.isEphemeral()).isFalse();
    assertThat(after.requests()).isEmpty();
    bot.stop();
    assertThat(column("state")).isEqualTo("INTERRUPTED");
    assertThat(column("reply_token")).isEqualTo("null");

    bot.restart(new PaintingGenerator());
    notice.clicks(ada, "Again").expectsPicture();
  }

  @Test
  void privateJobInFlight_whenTheProcessDies_isToldInPrivateAndInTheMembersLanguage() {
    before.freeze();
    Reply reply =
        bot.guild()
            .member("Colette")
            .speaking(Locale.FRENCH)
            .types("/imagine", Map.of("description", "un chat noir", "privé", true));
    bot.awaitAlarms(2);

    restart();

    reply.expectsEphemeralText("J’ai redémarré");
  }

  @Test
  void jobInFlight_whenTheBotComesBackTooLate_isClosedInSilence() throws SQLException {
    before.freeze();
    Reply reply = ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);
    bot.stop();
    bot.discord().clock().advance(Duration.ofMinutes(15));

    bot.restart(after);
    bot.stop();

    assertThat(reply.expectsThinking().isLoading()).isTrue();
    assertThat(column("state")).isEqualTo("INTERRUPTED");
    assertThat(column("reply_token")).isEqualTo("null");
    assertThat(after.requests()).isEmpty();
  }

  @Test
  void pictureSentButNotRecorded_whenTheProcessDies_staysAsItIs() throws SQLException {
    before.hold();
    Reply reply = ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);
    String token = column("reply_token");
    before.release();
    SeenMessage picture = reply.expectsPicture();
    bot.stop();
    assertThat(column("state")).isEqualTo("DELIVERED");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + bot.database());
        var unrecorded =
            connection.prepareStatement("UPDATE jobs SET state = 'DRAWING', reply_token = ?")) {
      unrecorded.setString(1, token);
      unrecorded.executeUpdate();
    }

    bot.restart(after);
    bot.stop();

    assertThat(column("state")).isEqualTo("DELIVERED");
    assertThat(picture.now().pictures()).hasSize(1);
    assertThat(picture.now().text()).isEqualTo(picture.text());
  }

  @Test
  void stop_withAJobWaiting_tellsItsMemberFirst() {
    before.hold();
    Reply reply = ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);
    bot.stop();
    reply.expectsText("Please try again");
  }

  @Test
  void stop_whileItLasts_sendsNewcomersAway() {
    var ended = new CountDownLatch(1);
    var stopping = new CountDownLatch(1);
    before.onClose(
        () -> {
          stopping.countDown();
          await(ended);
        });
    CompletableFuture<Void> stop = CompletableFuture.runAsync(bot::stop);
    await(stopping);

    ada.types("/imagine", "a red apple").expectsRefusal("I am being restarted");

    ended.countDown();
    stop.join();
    assertThat(before.requests()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
