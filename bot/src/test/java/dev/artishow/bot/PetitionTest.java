package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.Marks;
import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.guild.GuildPermission;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members want done with pictures: emoji, stickers, reports. */
class PetitionTest {
  private static final String NAME = "Its name: letters, digits, _";

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxChannel review;
  private SandboxMember ada;
  private SandboxMember maud;
  private SandboxMember boss;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, generator, new WordScreen());
    bot.guild().grantsBot(GuildPermission.CREATE_GUILD_EXPRESSIONS);
    review = bot.guild().channel("review");
    ada = bot.guild().member("Ada");
    maud = bot.guild().member("Maud").withPermissions(GuildPermission.MANAGE_MESSAGES);
    boss = bot.guild().member("Boss").withPermissions(GuildPermission.MANAGE_GUILD);
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private void setReviewChannel() {
    boss.types("/settings review-channel", Map.of("channel", review))
        .expectsEphemeralText("Channel for moderators");
  }

  private SeenMessage picture() {
    return ada.types("/imagine", "a red apple").expectsPicture();
  }

  private static Reply asksForEmoji(SandboxMember member, SeenMessage picture, String name) {
    return picture.clicks(member, "Make emoji").expectsModal().submits(Map.of(NAME, name));
  }

  @Test
  void emoji_byWhoMayCreateThem_isThereAtOnceAndCanBeUndone() throws SQLException {
    SeenMessage told = asksForEmoji(maud, picture(), "apple").expectsEphemeralText("is `:apple:`");
    bot.awaitRow("SELECT 1 FROM petitions WHERE state = 'GRANTED' AND made_id IS NOT NULL");

    told.clicks(maud, "Undo").expectsText("gone again");
    bot.awaitRow("SELECT 1 FROM petitions WHERE state = 'UNDONE'");
  }

  @Test
  void emoji_byAMember_waitsForAModeratorWhoSeesIt() {
    setReviewChannel();
    SeenMessage picture = picture();
    asksForEmoji(ada, picture, "apple").expectsEphemeralText("Moderators will look");
    SeenMessage card = review.expectsMessage("would like this as the emoji");
    assertThat(card.picture().getWidth()).isEqualTo(128);
    assertThat(Marks.pictureOf(card.pictures().get(0).bytes()))
        .isEqualTo(Marks.pictureOf(picture.pictures().get(0).bytes()));

    card.clicks(maud.in(review), "Make it").expectsText("Done by <@" + maud.id() + ">");
    SeenMessage told = ada.directMessages().expectsMessage("is `:apple:`");
    told.clicks(ada.inPrivate(), "Undo").expectsText("gone again");
  }

  @Test
  void emoji_ofANameWithUnderscores_isAskedForByThatName() {
    setReviewChannel();
    asksForEmoji(ada, picture(), "big_red_apple").expectsEphemeralText("Moderators will look");
    review.expectsMessage("`:big_red_apple:`");
  }

  @Test
  void emoji_declined_isToldToTheMember() {
    setReviewChannel();
    asksForEmoji(ada, picture(), "apple").expectsEphemeralText("Moderators will look");
    review
        .expectsMessage("would like this")
        .clicks(maud.in(review), "Decline")
        .expectsText("Declined by");
    ada.directMessages().expectsMessage("decided not to have “apple” made");
  }

  @Test
  void emoji_decidedByAMember_isDeclinedWhateverTheirClientShows() {
    setReviewChannel();
    asksForEmoji(ada, picture(), "apple").expectsEphemeralText("Moderators will look");
    review
        .expectsMessage("would like this")
        .clicks(ada.in(review), "Make it")
        .expectsEphemeralText("Only moderators");
  }

  @Test
  void emoji_withoutAReviewChannel_saysSo() {
    asksForEmoji(ada, picture(), "apple").expectsEphemeralText("has not set where I may ask");
  }

  @Test
  void emoji_whereNoApprovalIsWanted_isThereAtOnce() {
    boss.types("/settings emoji-approval", Map.of("wanted", false))
        .expectsEphemeralText("Approval of emoji: — → No");
    asksForEmoji(ada, picture(), "apple").expectsEphemeralText("is `:apple:`");
  }

  @Test
  void emoji_whereThereIsNoRoom_saysSo() {
    bot.guild().fillsExpressions();
    asksForEmoji(maud, picture(), "apple").expectsEphemeralText("no room for one more");
  }

  @Test
  void emoji_ofANameThatDiscordDoesNotTake_saysWhy() {
    asksForEmoji(maud, picture(), "l’été").expectsEphemeralText("“l’été” is not possible");
  }

  @Test
  void emoji_ofSeveralPictures_asksWhich() {
    SeenMessage four =
        ada.types("/imagine", Map.of("prompt", "apples", "count", 4)).expectsPicture();
    Map<String, String> answers = Map.of(NAME, "apple", "Which picture? The first is 1", "5");
    four.clicks(maud, "Make emoji")
        .expectsModal()
        .submits(answers)
        .expectsEphemeralText("a number from 1 to 4");
  }

  @Test
  void sticker_byAModerator_isThere() {
    picture()
        .clicks(maud, "Make sticker")
        .expectsModal()
        .submits(Map.of("Its name", "red apple"))
        .expectsEphemeralText("there is a new sticker");
  }

  @Test
  void report_thenDeleted_takesThePictureAndItsRecordAway() throws SQLException {
    setReviewChannel();
    SeenMessage picture = picture();
    SandboxMember bob = bot.guild().member("Bob");
    picture
        .clicks(bob, "Report")
        .expectsModal()
        .submits(Map.of("What is wrong with it?", "it is a pear"))
        .expectsEphemeralText("Moderators will look");

    SeenMessage card = review.expectsMessage("it is a pear");
    assertThat(card.text()).contains("<@" + bob.id() + ">", "<@" + ada.id() + ">");
    card.clicks(maud.in(review), "Delete the picture").expectsText("Done by");
    picture.expectsDeleted();
    assertThat(count("jobs")).isZero();
  }

  @Test
  void report_twice_isOneReport() {
    setReviewChannel();
    SeenMessage picture = picture();
    for (String answer : new String[] {"Moderators will look", "asked for that already"}) {
      ada.opensMenu(picture, "Report picture")
          .expectsModal()
          .submits(Map.of("What is wrong with it?", "it is a pear"))
          .expectsEphemeralText(answer);
    }
  }

  @Test
  void report_withoutAReviewChannel_isKeptForModerators() {
    ada.opensMenu(picture(), "Report picture")
        .expectsModal()
        .submits(Map.of("What is wrong with it?", "it is a pear"))
        .expectsEphemeralText("/moderation reports");
    maud.types("/moderation reports", Map.of()).expectsEphemeralText("report");
  }

  private int count(String table) throws SQLException {
    try (var connection = bot.connect();
        var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return Objects.requireNonNull(rows.getObject(1, Integer.class));
    }
  }
}
