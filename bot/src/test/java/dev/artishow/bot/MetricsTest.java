package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.SandboxMember;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot tells those who watch over it. */
class MetricsTest {
  @TempDir Path folder;
  private SandboxedBot bot;
  private SandboxMember ada;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, new PaintingGenerator(), new WordScreen());
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
}
