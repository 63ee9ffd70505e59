package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.fault.Fault;
import dev.artishow.sandbox.guild.GuildPermission;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot tells those who watch over it. */
class MetricsTest {
  private static final String ANSWER = "PATCH /webhooks/*/messages/@original";

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, generator, new WordScreen());
    ada = bot.guild().member("Ada");
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private long count(String timer, String... tags) {
    Timer found = bot.meters().find(timer).tags(tags).timer();
    return found == null ? 0 : found.count();
  }

  private double total(String counter, String... tags) {
    Counter found = bot.meters().find(counter).tags(tags).counter();
    return found == null ? 0 : found.count();
  }

  @Test
  void picture_isTimedAtEachOfItsStages() throws Exception {
    ada.types("/imagine", "a red apple").expectsPicture();
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'DELIVERED'");
    bot.stop();
    assertThat(count("artishow.bot.acknowledgement", "kind", "command")).isEqualTo(1);
    assertThat(count("artishow.bot.wait")).isEqualTo(1);
    assertThat(count("artishow.bot.drawing")).isEqualTo(1);
    assertThat(count("artishow.bot.delivery", "kind", "answer", "ending", "sent")).isEqualTo(1);
    assertThat(bot.meters().find("artishow.bot.retries").counters()).isEmpty();
    assertThat(bot.meters().find("artishow.bot.refusals").counters()).isEmpty();
  }

  @Test
  void whatTheRulesStop_isCounted() throws Exception {
    ada.types("/imagine", WordScreen.REFUSED).expectsRefusal("");
    assertThat(total("artishow.bot.stops", "verdict", "refused")).isEqualTo(1);
    assertThat(count("artishow.bot.drawing")).isZero();
  }

  @Test
  void delivery_thatDiscordDidNotTake_isCountedEachTimeThatItIsTriedAgain() throws Exception {
    bot.discord().faults().order(ANSWER, Fault.refuses(500));
    bot.discord().faults().order(ANSWER, Fault.refuses(500));
    ada.types("/imagine", "a red apple");
    bot.awaitRow("SELECT 1 FROM deliveries WHERE attempts = 1 AND state = 'WAITING'");
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'DELIVERED'", Duration.ofSeconds(1));
    bot.stop();
    assertThat(total("artishow.bot.retries", "of", "delivery")).isEqualTo(2);
    assertThat(count("artishow.bot.delivery", "kind", "answer", "ending", "sent")).isEqualTo(1);
  }

  @Test
  void drawing_thatARestartInterrupted_isCountedAsDoneAgain() throws Exception {
    generator.freeze();
    ada.types("/imagine", "a red apple");
    bot.awaitAlarms(2);
    bot.stop();
    bot.restart(new PaintingGenerator());
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'DELIVERED'");
    assertThat(total("artishow.bot.retries", "of", "drawing")).isEqualTo(1);
  }

  @Test
  void refusal_thatAnAppealEnded_isCountedAsOverturned() {
    SandboxChannel review = bot.guild().channel("review");
    SandboxMember mona =
        bot.guild()
            .member("Mona")
            .withPermissions(GuildPermission.MANAGE_MESSAGES, GuildPermission.MANAGE_GUILD)
            .in(review);
    mona.types("/settings review-channel", Map.of("channel", review))
        .expectsEphemeralText("Channel for moderators");
    ada.types("/imagine", "much gore")
        .expectsRefusal("Not drawn")
        .clicks(ada, "Appeal")
        .expectsEphemeralText("Somebody else will look");
    assertThat(total("artishow.bot.cases.decided", "ending", "overturned")).isZero();

    SeenMessage card = review.expectsMessage("Appealed");
    card.clicks(mona, "Claim").expectsText("Appeal claimed");
    card.clicks(mona, "Approve").expectsText("Refusal overturned");
    assertThat(total("artishow.bot.cases.decided", "ending", "overturned")).isEqualTo(1);
    assertThat(total("artishow.bot.cases.decided", "ending", "upheld")).isZero();
  }
}
