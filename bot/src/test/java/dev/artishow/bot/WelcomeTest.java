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
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot joins a server. */
class WelcomeTest {
  @TempDir Path folder;
  private SandboxedBot bot;
  private SandboxMember owner;
  private SandboxChannel review;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, new PaintingGenerator(), new WordScreen());
    owner = bot.guild().member("Owner");
    review = bot.guild().channel("review");
    bot.guild().kicksBot();
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private SeenMessage welcome() {
    return owner.directMessages().expectsMessage("I draw pictures");
  }

  @Test
  void joined_withoutPermissions_namesThoseThatAreMissing() {
    bot.guild().invitesBot(GuildPermission.VIEW_CHANNEL);
    assertThat(welcome().text())
        .contains("Atelier", "- Create Expressions")
        .doesNotContain("- View");
  }

  @Test
  void setUp_aChannelChosen_isWhereModeratorsSeeWhatWasHeld() {
    bot.guild().invitesBot(GuildPermission.VIEW_CHANNEL, GuildPermission.SEND_MESSAGES);
    SeenMessage question =
        welcome().clicks(owner.inPrivate(), "Set up").expectsText("In which channel");
    question
        .chooses(owner.inPrivate(), "Channel for moderators", "#review")
        .expectsText("Done: moderators are shown");

    bot.guild()
        .member("Ada")
        .types("/imagine", "a sharp knife")
        .expectsRefusal("A moderator will look");
    review.expectsMessage("||a sharp knife||");
  }

  @Test
  void setUp_whileDiscordIsInTrouble_saysSoAndCanBeTriedAgain() {
    bot.guild().invitesBot(GuildPermission.VIEW_CHANNEL, GuildPermission.SEND_MESSAGES);
    SeenMessage welcome = welcome();
    bot.discord().faults().order("GET /guilds/{guild_id}/members/{user_id}", Fault.refuses(500));
    welcome.clicks(owner.inPrivate(), "Set up").expectsText("something went wrong");
    welcome.clicks(owner.inPrivate(), "Set up").expectsText("In which channel");
  }
}
