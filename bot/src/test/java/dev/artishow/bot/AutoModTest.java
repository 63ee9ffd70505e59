package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.rule.RuleBook;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.fault.Fault;
import dev.artishow.sandbox.guild.GuildPermission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server's own AutoMod rules, which pass by what bots post. */
class AutoModTest {
  private static final String RULES = "GET /guilds/{guild_id}/auto-moderation/rules";

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;
  private SandboxMember boss;
  private SandboxMember maud;

  @BeforeEach
  void start() {
    bot =
        new SandboxedBot(
            folder, generator, new RulePromptScreen(RuleBook.load(Optional.empty(), Map.of())));
    ada = bot.guild().member("Ada");
    boss = bot.guild().member("Boss").withPermissions(GuildPermission.MANAGE_GUILD);
    maud = bot.guild().member("Maud").withPermissions(GuildPermission.MANAGE_MESSAGES);
    bot.guild().autoMod("Spoilers", "gazebo*");
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private void switchOn(String told) {
    boss.types("/settings automod", Map.of("wanted", true)).expectsEphemeralText(told);
  }

  private void isRefused(String prompt) {
    ada.types("/imagine", prompt).expectsRefusal("AutoMod rule “Spoilers” forbids these words");
  }

  @Test
  void rules_notSwitchedOn_areNotReadAndStopNothing() {
    ada.types("/imagine", "two gazebos").expectsPicture();
    maud.types("/moderation rules").expectsEphemeralText("AutoMod’s rules are not used here");
    assertThat(bot.discord().transcript()).doesNotContain("auto-moderation");
  }

  @Test
  void rules_switchedOn_stopPromptsInThatServerAlone() {
    bot.guild().grantsBot(GuildPermission.MANAGE_GUILD);
    switchOn("One AutoMod rule is used: “Spoilers”");
    isRefused("two gazebos");
    ada.types("/imagine", "two apples").expectsPicture();
    ada.speaking(Locale.FRENCH)
        .types("/imagine", "two gazebos")
        .expectsRefusal("La règle AutoMod « Spoilers » de ce serveur interdit ces mots");

    bot.discord().guild("Elsewhere").member("Ada").types("/imagine", "a gazebo").expectsPicture();
  }

  @Test
  void rules_changed_holdForTheNextPrompt() {
    bot.guild().grantsBot(GuildPermission.MANAGE_GUILD);
    switchOn("Spoilers");
    bot.guild().autoMod("Spoilers", "teapot");
    isRefused("a teapot");
    ada.types("/imagine", "a gazebo").expectsPicture();
  }

  @Test
  void rules_afterARestart_holdAtOnce() {
    bot.guild().grantsBot(GuildPermission.MANAGE_GUILD);
    switchOn("Spoilers");
    bot.stop();
    bot.restart(generator);
    isRefused("a gazebo");
  }

  @Test
  void rules_withoutThePermission_areAskedForAgainWhenModeratorsLook() {
    switchOn("“Manage Server”, which I do not have here");
    ada.types("/imagine", "a gazebo").expectsPicture();

    bot.guild().grantsBot(GuildPermission.MANAGE_GUILD);
    maud.types("/moderation rules").expectsEphemeralText("One AutoMod rule is used");
    isRefused("a gazebo");
  }

  @Test
  void rules_withoutThePermission_areAskedForAgainAfterAWhile() {
    switchOn("which I do not have here");
    bot.guild().grantsBot(GuildPermission.MANAGE_GUILD);
    bot.advance(Duration.ofMinutes(30));
    isRefused("a gazebo");
  }

  @Test
  void rules_thatCannotBeReadYet_letNothingPass() {
    bot.guild().grantsBot(GuildPermission.MANAGE_GUILD);
    bot.discord().faults().order(RULES, Fault.refuses(500));
    switchOn("cannot be read at the moment");
    ada.types("/imagine", "a gazebo").expectsEphemeralText("something went wrong");
    assertThat(generator.requests()).isEmpty();

    bot.advance(Duration.ofSeconds(10));
    isRefused("a gazebo");
  }

  @Test
  void rules_thatCannotBeReadAnew_holdAsTheyWere() {
    bot.guild().grantsBot(GuildPermission.MANAGE_GUILD);
    switchOn("Spoilers");
    bot.discord().faults().order(RULES, Fault.refuses(500));
    bot.guild().autoMod("Spoilers", "teapot");
    isRefused("a gazebo");
  }

  @Test
  void rules_thatCannotBeHonoured_areNamed() {
    bot.guild().grantsBot(GuildPermission.MANAGE_GUILD).autoMod("Stars", "**", "star");
    switchOn("Stars: the keyword “**” has no letters");
  }
}
