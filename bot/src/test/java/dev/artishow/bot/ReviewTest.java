package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.engine.Drawing;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.guild.GuildPermission;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moderators see of prompts that were stopped, and what becomes of their decisions. */
class ReviewTest {
  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxChannel review;
  private SandboxMember ada;
  private SandboxMember maud;
  private SandboxMember mona;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, generator, new WordScreen());
    review = bot.guild().channel("review");
    ada = bot.guild().member("Ada");
    maud = moderator("Maud");
    mona = moderator("Mona");
    bot.guild()
        .member("Boss")
        .withPermissions(GuildPermission.MANAGE_GUILD)
        .types("/settings review-channel", Map.of("channel", review))
        .expectsEphemeralText("Channel for moderators");
  }

  private SandboxMember moderator(String name) {
    return bot.guild().member(name).withPermissions(GuildPermission.MANAGE_MESSAGES).in(review);
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private SeenMessage held() {
    ada.types("/imagine", Map.of("prompt", "a sharp knife", "seed", 42))
        .expectsRefusal("A moderator will look");
    return review.expectsMessage("||a sharp knife||");
  }

  @Test
  void held_always_isShownToModeratorsBehindASpoilerWithItsReason() {
    SeenMessage card = held();
    assertThat(card.text())
        .contains("Waiting", "<@" + ada.id() + ">", "`rule-knife` ||knife|| ")
        .doesNotContain(".:");
    assertThat(card.buttonLabels()).containsExactly("Claim");
    assertThat(generator.requests()).isEmpty();
  }

  @Test
  void approved_afterTheToken_isDrawnWithItsSeedWhereItWasAskedFor() {
    SeenMessage card = held();
    bot.advance(Duration.ofMinutes(20));
    card.clicks(maud, "Claim").expectsText("Claimed");
    card.clicks(maud, "Approve").expectsText("Approved");

    SeenMessage picture = bot.guild().channel().expectsPicture();
    assertThat(picture.text()).startsWith("<@" + ada.id() + ">").contains("seed 42");
    assertThat(card.now().buttonLabels()).isEmpty();
  }

  @Test
  void claim_byASecondModerator_isDeclined() {
    SeenMessage card = held();
    card.clicks(maud, "Claim").expectsText("Claimed");
    card.clicks(mona, "Approve").expectsEphemeralText("Claim the case first");
    assertThat(generator.requests()).isEmpty();
  }

  @Test
  void claim_byAMember_isDeclinedWhateverTheirClientShows() {
    SeenMessage card = held();
    card.clicks(ada.in(review), "Claim").expectsEphemeralText("Only moderators");
    assertThat(card.now().text()).contains("Waiting");
  }

  @Test
  void claim_ofTheirOwnPrompt_isDeclined() {
    maud.types("/imagine", "a knife").expectsRefusal("A moderator will look");
    review
        .expectsMessage("||a knife||")
        .clicks(maud, "Claim")
        .expectsEphemeralText("Nobody decides on a prompt of their own");
  }

  @Test
  void refused_thenAppealed_isDecidedBySomebodyElse() throws SQLException {
    SeenMessage card = held();
    card.clicks(maud, "Claim").expectsText("Claimed");
    card.clicks(maud, "Refuse")
        .expectsModal()
        .submits(Map.of("Why? The member will read it", "too sharp"));

    SeenMessage told = ada.directMessages().expectsMessage("too sharp");
    assertThat(told.text()).contains("rule-knife");
    told.clicks(ada.inPrivate(), "Appeal").expectsEphemeralText("Somebody else will look");

    SeenMessage second = review.expectsMessage("Appealed");
    second.clicks(maud, "Claim").expectsEphemeralText("Whoever decided first");
    second.clicks(mona, "Claim").expectsText("Appeal claimed");
    second.clicks(mona, "Approve").expectsText("Refusal overturned");
    bot.guild().channel().expectsPicture();
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'DELIVERED'");
  }

  @Test
  void undecided_aWeekLater_isToldToTheMemberAndDrawnNoMore() throws SQLException {
    SeenMessage card = held();
    bot.advance(Duration.ofDays(7));
    ada.directMessages().expectsMessage("No moderator has decided");
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'REFUSED' AND reason = 'DECLINED'");
    card.clicks(maud, "Claim").expectsText("Expired");
    assertThat(generator.requests()).isEmpty();
  }

  @Test
  void refusedByARule_appealed_reachesModerators() {
    ada.types("/imagine", "much gore")
        .expectsRefusal("Not drawn")
        .clicks(ada, "Appeal")
        .expectsEphemeralText("Somebody else will look");
    assertThat(review.expectsMessage("||much gore||").text()).contains("Appealed");
  }

  @Test
  void timeOut_fromACard_takesNothingFromTheMemberUntilItIsOver() throws SQLException {
    SeenMessage card = held();
    card.clicks(maud, "Claim").expectsText("Claimed");
    card.clicks(maud, "Time out").expectsModal().submits(Map.of("For how many hours?", "2"));
    bot.awaitRow("SELECT 1 FROM time_outs");
    ada.types("/imagine", "a red apple").expectsRefusal("asked you to pause");
    bot.advance(Duration.ofHours(3));
    ada.types("/imagine", "a red apple").expectsPicture();
  }

  @Test
  void queueAndStats_forModerators_tellWhatWaitsAndWhatWasDecided() {
    SeenMessage card = held();
    maud.types("/moderation queue").expectsEphemeralText("1 case is waiting");
    card.clicks(maud, "Claim").expectsText("Claimed");
    card.clicks(maud, "Approve").expectsText("Approved");
    maud.types("/moderation queue").expectsEphemeralText("No case is waiting");
    maud.types("/moderation stats").expectsEphemeralText("1 stopped, 1 approved");
    assertThat(maud.types("/moderation audit").expectsText("a line each").files()).hasSize(1);
  }

  @Test
  void settings_undone_areAsBefore() {
    SandboxMember boss = bot.guild().member("Boss").withPermissions(GuildPermission.MANAGE_GUILD);
    boss.types("/settings daily-pictures", Map.of("pictures", 1)).expectsEphemeralText("— → 1");
    ada.types("/imagine", "a red apple").expectsPicture();
    ada.types("/imagine", "a red apple").expectsRefusal("You have had 1 picture within a day");
    boss.types("/settings undo").expectsEphemeralText("1 → —");
    ada.types("/imagine", "a red apple").expectsPicture();
  }

  @Test
  void quota_jobThatFailed_isNotCounted() throws SQLException {
    bot.guild()
        .member("Boss")
        .types("/settings daily-pictures", Map.of("pictures", 1))
        .expectsEphemeralText("— → 1");
    generator.endsWith(request -> new Drawing.Failed("out of memory"));
    ada.types("/imagine", "a red apple").expectsText("Sorry");
    generator.endsWith(request -> PaintingGenerator.drawn(request, false));
    ada.types("/imagine", "a red apple").expectsPicture();
  }

  @Test
  void mydata_deleted_leavesNothingOfTheMember() throws SQLException {
    held();
    ada.types("/imagine", "a red apple").expectsPicture();
    bot.awaitRow("SELECT 1 FROM jobs WHERE state = 'DELIVERED'");
    assertThat(ada.types("/mydata export").expectsText("a line each").files()).hasSize(1);
    ada.types("/mydata delete").expectsEphemeralText("Deleted");
    bot.awaitRow("SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM jobs)");
    bot.awaitRow("SELECT 1 FROM cases WHERE member_id = 0 AND prompt IS NULL");
  }
}
