package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.fault.Fault;
import dev.artishow.sandbox.fault.Faults;
import dev.artishow.sandbox.guild.GuildPermission;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord answers with errors, or does what was asked and its answer is lost. */
class BadDaysTest {
  private static final String ACKNOWLEDGEMENT = "POST /interactions/*/callback";
  private static final String REPLY = "PATCH /webhooks/*/messages/@original";
  private static final String OWN_MESSAGE = "PATCH /channels/{channel_id}/messages/{message_id}";
  private static final String NEW_MESSAGE = "POST /channels/{channel_id}/messages";
  private static final String DELIVERED = "SELECT 1 FROM jobs WHERE state = 'DELIVERED'";

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private Faults faults;
  private SandboxedBot bot;
  private SandboxMember ada;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, generator, new WordScreen());
    faults = bot.discord().faults();
    ada = bot.guild().member("Ada");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void acknowledgement_takenAndItsAnswerLost_isDrawnAndDeliveredOnce(int status)
      throws SQLException {
    faults.order(ACKNOWLEDGEMENT, Fault.doesButAnswers(status));
    ada.types("/imagine", "a red apple").expectsPicture();
    bot.awaitRow(DELIVERED);
    assertThat(generator.requests()).hasSize(1);
    assertThat(bot.guild().channel().messages()).hasSize(1);
  }

  @Test
  void acknowledgement_notTaken_drawsNothingAndIsOnRecord() throws SQLException {
    faults.order(ACKNOWLEDGEMENT, Fault.refuses(500));
    ada.types("/imagine", "a red apple");
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'REFUSED' AND reason = 'UNHEARD'");
    assertThat(generator.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500, 1", "500, 6", "502, 6"})
  void picture_whileUploadsFail_isDeliveredLater(int status, int times) throws SQLException {
    faults.order(REPLY, Fault.refuses(status), times);
    Reply reply = ada.types("/imagine", "a red apple");
    reply.expectsThinking();
    bot.awaitRow(DELIVERED, Duration.ofSeconds(1));
    reply.expectsPicture();
    assertThat(bot.guild().channel().messages()).hasSize(1);
  }

  @Test
  void picture_whileUploadsFail_isDeliveredAfterARestart() throws SQLException {
    faults.order(REPLY, Fault.refuses(500), 2);
    Reply reply = ada.types("/imagine", "a red apple");
    bot.awaitRow("SELECT 1 FROM deliveries WHERE attempts > 0 AND state = 'WAITING'");
    bot.stop();
    bot.restart(new PaintingGenerator());
    bot.awaitRow(DELIVERED, Duration.ofSeconds(1));
    reply.expectsPicture();
    assertThat(generator.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502})
  void lateMessage_takenAndItsAnswerLost_isThereOnce(int status) throws SQLException {
    generator.hold();
    ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);
    bot.advance(Duration.ofMinutes(16));
    faults.order(OWN_MESSAGE, Fault.refuses(403));
    faults.order(NEW_MESSAGE, Fault.doesButAnswers(status));
    generator.release();
    bot.awaitRow(DELIVERED, Duration.ofSeconds(1));

    assertThat(
            bot.guild().channel().messages().stream()
                .filter(message -> !message.pictures().isEmpty()))
        .hasSize(1);
    SeenMessage late = bot.guild().channel().expectsPicture();
    assertThat(late.text()).startsWith("<@" + ada.id() + ">, here is what you asked for.");
  }

  /** The bot learns of it late, and by its own message where the reply's token is dead. */
  @ParameterizedTest
  @CsvSource({"0, " + REPLY, "16, " + OWN_MESSAGE})
  void reply_deletedWhileItIsDrawn_isNotSentAnywhereElse(int minutes, String edit)
      throws SQLException {
    generator.hold();
    Reply reply = ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);
    bot.guild()
        .member("Mia")
        .withPermissions(GuildPermission.MANAGE_MESSAGES)
        .deletes(reply.expectsThinking());
    bot.advance(Duration.ofMinutes(minutes));
    faults.order(edit, Fault.refuses(500));
    generator.release();
    bot.awaitRow("SELECT 1 FROM deliveries WHERE state = 'KEPT'", Duration.ofSeconds(1));
    assertThat(bot.guild().channel().messages()).isEmpty();
  }
}
