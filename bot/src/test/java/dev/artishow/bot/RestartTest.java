package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import java.nio.file.Path;
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
    try (var connection = bot.connect();
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
  void jobInFlight_whenTheProcessDies_isDrawnOnceMoreWithTheSameSeeds() throws SQLException {
    before.freeze();
    Reply reply = ada.types("/imagine", Map.of("prompt", "a red apple", "seed", 42, "count", 2));
    bot.awaitAlarms(2);

    restart();

    SeenMessage picture = reply.expectsPicture();
    assertThat(picture.text()).contains("seeds 42, 43");
    assertThat(after.requests()).isEqualTo(before.requests());
    bot.stop();
    assertThat(column("state")).isEqualTo("DELIVERED");
    assertThat(column("reply_token")).isEqualTo("null");
  }

  @Test
  void privateJobInFlight_whenTheProcessDies_isDrawnInPrivateAndInTheMembersLanguage() {
    before.freeze();
    Reply reply =
        bot.guild()
            .member("Colette")
            .speaking(Locale.FRENCH)
            .types("/imagine", Map.of("description", "un chat noir", "privé", true));
    bot.awaitAlarms(2);

    restart();

    SeenMessage picture = reply.expectsPicture();
    assertThat(picture.isEphemeral()).isTrue();
    assertThat(picture.text()).contains("Image générée par IA");
  }

  @Test
  void jobInFlight_interruptedTwice_isToldAndLeftToTheMember() throws SQLException {
    before.freeze();
    after.freeze();
    Reply reply = ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);
    restart();
    bot.awaitRequests(after, 1);

    bot.stop();
    bot.restart(new PaintingGenerator());

    SeenMessage notice = reply.expectsText("I was interrupted twice");
    assertThat(column("reason")).isEqualTo("INTERRUPTED");
    notice.clicks(ada, "Again").expectsPicture();
  }

  @Test
  void jobInFlight_whenTheBotComesBackAfterTheToken_takesThePlaceOfThinking() throws SQLException {
    before.freeze();
    Reply reply = ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);
    SeenMessage thinking = reply.expectsThinking();
    bot.stop();
    bot.discord().clock().advance(Duration.ofMinutes(15));

    bot.restart(after);

    SeenMessage picture = bot.guild().channel().expectsPicture();
    assertThat(picture.id()).isEqualTo(thinking.id());
    bot.stop();
    assertThat(column("state")).isEqualTo("DELIVERED");
  }

  @Test
  void privateJobInFlight_whenTheBotComesBackAfterTheToken_comesAsADirectMessage() {
    before.freeze();
    ada.types("/imagine", Map.of("prompt", "a red apple", "private", true));
    bot.awaitAlarms(2);
    bot.stop();
    bot.discord().clock().advance(Duration.ofMinutes(15));

    bot.restart(after);

    assertThat(ada.directMessages().expectsPicture().text()).startsWith("Here is what you asked");
    assertThat(bot.guild().channel().messages()).isEmpty();
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
