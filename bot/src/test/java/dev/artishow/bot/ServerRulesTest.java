package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.input.SeenChoice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server allows its members, and what they can know of what it costs. */
class ServerRulesTest {
  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;
  private SandboxMember boss;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, generator, new WordScreen());
    ada = bot.guild().member("Ada");
    boss = bot.guild().member("Boss").withPermissions(GuildPermission.MANAGE_GUILD);
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private void set(String setting, Map<String, ?> options) {
    boss.types("/settings " + setting, options).expectsEphemeralText("(change ");
  }

  @Test
  void style_chosen_isAddedToThePrompt() {
    set("style", Map.of("name", "Pixel", "words", "as a pixel drawing"));
    assertThat(ada.completes("/imagine", "style", "pi"))
        .extracting(SeenChoice::name)
        .containsExactly("pixel");

    ada.types("/imagine", Map.of("prompt", "a red apple", "style", "pixel")).expectsPicture();
    assertThat(generator.requests().get(0).prompt()).isEqualTo("a red apple, as a pixel drawing");
  }

  @Test
  void style_unknown_namesThoseThatThereAre() {
    set("style", Map.of("name", "pixel", "words", "as a pixel drawing"));
    ada.types("/imagine", Map.of("prompt", "a red apple", "style", "oil"))
        .expectsEphemeralText("which has: pixel");
    assertThat(generator.requests()).isEmpty();
  }

  @Test
  void style_thatTheRulesStop_isStoppedWithThePrompt() {
    set("style", Map.of("name", "war", "words", "much gore"));
    ada.types("/imagine", Map.of("prompt", "a red apple", "style", "war"))
        .expectsRefusal("Not drawn");
  }

  @Test
  void style_undone_isGoneAndUndoneAgainIsBack() {
    set("style", Map.of("name", "pixel", "words", "as a pixel drawing"));
    boss.types("/settings undo", Map.of()).expectsEphemeralText("as a pixel drawing → —");
    assertThat(ada.completes("/imagine", "style", "")).isEmpty();

    boss.types("/settings undo", Map.of()).expectsEphemeralText("— → as a pixel drawing");
    assertThat(ada.completes("/imagine", "style", ""))
        .extracting(SeenChoice::name)
        .containsExactly("pixel");
  }

  @Test
  void slowMode_soonAfterAnOrder_saysWhenItIsPossibleAgain() {
    set("slow-mode", Map.of("seconds", 60));
    ada.types("/imagine", "a red apple").expectsPicture();
    ada.types("/imagine", "a pear").expectsEphemeralText("a pause between two orders");
    bot.guild().member("Bob").types("/imagine", "a pear").expectsPicture();

    bot.advance(Duration.ofSeconds(60));
    ada.types("/imagine", "a pear").expectsPicture();
  }

  @Test
  void slowMode_afterAnOrderThatFailed_costsNothing() throws SQLException {
    set("slow-mode", Map.of("seconds", 60));
    generator.endsWith(request -> new Drawing.Failed("no paint"));
    ada.types("/imagine", "a red apple").expectsText("something went wrong");
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'REFUSED'");
    generator.endsWith(request -> PaintingGenerator.drawn(request, false));
    ada.types("/imagine", "a red apple").expectsPicture();
  }

  @Test
  void dailyWattHours_usedUp_stopEverybodyUntilTheNextDay() throws SQLException {
    set("daily-watt-hours", Map.of("watt-hours", 1));
    generator.endsWith(
        request ->
            PaintingGenerator.drawn(request, false)
                .withEnergy(new EnergyEstimate(1.5, 0.5, "a guess")));
    ada.types("/imagine", "a red apple").expectsPicture();
    bot.awaitRow("SELECT 1 FROM pictures");
    SandboxMember bob = bot.guild().member("Bob");
    bob.types("/imagine", "a pear").expectsEphemeralText("the 1 Wh that they may take a day");

    bot.advance(Duration.ofHours(25));
    bob.types("/imagine", "a pear").expectsPicture();
  }

  @Test
  void footprint_ofAMemberAndTheServer_isWhatTheirPicturesTook() {
    ada.types("/imagine", Map.of("prompt", "apples", "count", 2)).expectsPicture();
    bot.guild().member("Bob").types("/imagine", "a pear").expectsPicture();
    SeenMessage told = ada.types("/footprint", Map.of()).expectsEphemeralText("In 30 days");
    assertThat(told.text())
        .contains("you: 2 pictures, 0 of them from cache, about 0.025 Wh")
        .contains("this server: 3 pictures, 0 from cache, about 0.038 Wh");
  }

  @Test
  void credits_always_areAFile() {
    SeenMessage told = ada.types("/credits", Map.of()).expectsEphemeralText("thank you");
    assertThat(new String(told.files().get(0).bytes(), StandardCharsets.UTF_8))
        .isEqualTo(SandboxedBot.CREDITS);
  }
}
