package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.rule.RuleBook;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.guild.GuildPermission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moderators type beside the cards, under the built-in rules. */
class ModerationTest {
  /** The rules let moderators look at it. */
  private static final String DOUBTFUL = "a soldier with bullet wounds";

  private static final String REFUSED = "a naked child";

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxChannel review;
  private SandboxMember ada;
  private SandboxMember maud;
  private SandboxMember mona;
  private SandboxMember boss;

  @BeforeEach
  void start() {
    bot =
        new SandboxedBot(
            folder, generator, new RulePromptScreen(RuleBook.load(Optional.empty(), Map.of())));
    review = bot.guild().channel("review");
    ada = bot.guild().member("Ada");
    maud = person("Maud", GuildPermission.MANAGE_MESSAGES);
    mona = person("Mona", GuildPermission.MANAGE_MESSAGES);
    boss = person("Boss", GuildPermission.MANAGE_GUILD);
    boss.types("/settings review-channel", Map.of("channel", review))
        .expectsEphemeralText("Channel for moderators");
  }

  private SandboxMember person(String name, GuildPermission permission) {
    return bot.guild().member(name).withPermissions(permission).in(review);
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private SeenMessage held() {
    ada.types("/imagine", DOUBTFUL).expectsRefusal("A moderator will look");
    SeenMessage card = review.expectsMessage("**Waiting**");
    assertThat(card.text()).contains("||" + DOUBTFUL + "||");
    return card;
  }

  private static String id(SeenMessage card) {
    return card.text().replaceAll("(?s).*?`([0-9A-Z]{10})`.*", "$1");
  }

  private void refuse(SeenMessage card, SandboxMember by) {
    card.clicks(by, "Claim").expectsText("Claimed");
    card.clicks(by, "Refuse")
        .expectsModal()
        .submits(Map.of("Why? The member will read it", "not here"));
    card.expectsText("**Refused**");
  }

  @Test
  void case_byItsId_showsTheCardToWhoAskedAlone() {
    String id = id(held());
    SeenMessage shown =
        maud.types("/moderation case", Map.of("id", id.toLowerCase(Locale.ROOT)))
            .expectsEphemeralText("||" + DOUBTFUL + "||");
    shown.clicks(maud, "Claim").expectsText("Claimed");
    maud.types("/moderation case", Map.of("id", "NOTACASE"))
        .expectsEphemeralText("There is no such case");
  }

  @Test
  void queue_ofACaseThatWaits_opensItsCard() {
    String id = id(held());
    maud.types("/moderation queue")
        .expectsEphemeralText("1 case is waiting")
        .clicks(maud, id)
        .expectsEphemeralText("||" + DOUBTFUL + "||");
  }

  @Test
  void exception_made_freesTheWordsUntilItIsTakenBack() {
    SeenMessage card = held();
    card.clicks(maud, "Claim").expectsText("Claimed");
    card.clicks(maud, "Make an exception")
        .expectsModal()
        .submits(Map.of("Words that the rule lets pass from now on", "bullet wounds"));
    card.expectsText("**Approved**");
    bot.guild().member("Bob").types("/imagine", DOUBTFUL).expectsPicture();

    SeenMessage rules =
        maud.types("/moderation rules").expectsEphemeralText("||bullet wounds|| <@" + maud.id());
    rules
        .chooses(maud, "Take an exception back", "bullet wounds")
        .expectsEphemeralText("the rule holds for these words again");
    ada.types("/imagine", DOUBTFUL).expectsRefusal("A moderator will look");
    maud.types("/moderation rules").expectsEphemeralText("This server has made no exceptions");
  }

  @Test
  void strikes_ofRefusals_countForNinetyDays() {
    refuse(held(), maud);
    refuse(held(), maud);
    Map<String, ?> ofAda = Map.of("member", ada);
    maud.types("/moderation strikes", ofAda).expectsEphemeralText("2 strikes in 90 days, 2 cases");
    held().clicks(mona, "Claim").expectsText("strikes: 2");
    bot.advance(Duration.ofDays(91));
    maud.types("/moderation strikes", ofAda).expectsEphemeralText("0 strikes in 90 days, 3 cases");
  }

  @Test
  void block_ofAMember_holdsUntilItIsOverOrEnded() {
    maud.types("/moderation block", Map.of("member", ada, "hours", 2))
        .expectsEphemeralText("Nothing is drawn for <@" + ada.id() + ">");
    ada.types("/imagine", "a pear").expectsRefusal("asked you to pause");
    maud.types("/moderation strikes", Map.of("member", ada)).expectsEphemeralText("until: <t:");
    bot.advance(Duration.ofMinutes(1));
    maud.types("/moderation block", Map.of("member", ada, "hours", 0))
        .expectsEphemeralText("can have pictures drawn again");
    ada.types("/imagine", "a pear").expectsPicture();
  }

  @Test
  void escalated_case_isForAdminsAlone() {
    SeenMessage card = held();
    card.clicks(maud, "Claim").expectsText("Claimed");
    card.clicks(maud, "Escalate").expectsText("Left to those who manage the server");
    card.clicks(mona, "Claim").expectsEphemeralText("Only those who manage this server");
    card.clicks(boss, "Claim").expectsText("Claimed");
    card.clicks(boss, "Approve").expectsText("Approved");
    bot.guild().channel().expectsPicture();
  }

  @Test
  void released_case_canBeClaimedBySomebodyElse() {
    SeenMessage card = held();
    card.clicks(maud, "Claim").expectsText("Claimed");
    card.clicks(maud, "Release").expectsText("**Waiting**");
    card.clicks(mona, "Claim").expectsText("Claimed");
  }

  @Test
  void appeal_ofEscalatedOrClaimedCases_isNeverForTheFirstDecider() {
    refuse(held(), boss);
    ada.directMessages()
        .expectsMessage("not here")
        .clicks(ada.inPrivate(), "Appeal")
        .expectsEphemeralText("Somebody else will look");
    SeenMessage appealed = review.expectsMessage("**Appealed**");
    appealed.clicks(boss, "Claim").expectsEphemeralText("Whoever decided first");
    appealed.clicks(mona, "Claim").expectsText("Appeal claimed");
    appealed.clicks(boss, "Approve").expectsEphemeralText("Claim the case first");
    refuseAppeal(appealed);
    ada.directMessages().expectsMessage("Your appeal is over, and the refusal stands");
    maud.types("/moderation stats")
        .expectsEphemeralText(
            "1 stopped, 0 approved, 1 refused, 0 waiting; 1 appealed, of which 0");
    assertThat(generator.requests()).isEmpty();
  }

  private void refuseAppeal(SeenMessage card) {
    card.clicks(mona, "Refuse")
        .expectsModal()
        .submits(Map.of("Why? The member will read it", "nor here"));
    card.expectsText("**Refusal upheld**");
  }

  @Test
  void everythingThatIsStopped_byWhateverWay_isOnRecord() throws SQLException {
    SeenMessage picture = ada.types("/imagine", "a red apple").expectsPicture();
    ada.types("/imagine", REFUSED).expectsRefusal("Not drawn");
    ada.types("/imagine", Map.of("prompt", REFUSED, "private", true)).expectsRefusal("Not drawn");
    ada.types("/imagine", DOUBTFUL).expectsRefusal("A moderator will look");
    boss.types("/settings style", Map.of("name", "war", "words", "bullet wounds"))
        .expectsEphemeralText("war");
    ada.types("/imagine", Map.of("prompt", "a soldier", "style", "war"))
        .expectsRefusal("A moderator will look");
    picture.clicks(ada, "Again").expectsPicture();

    maud.types("/moderation stats")
        .expectsEphemeralText("4 stopped, 0 approved, 2 refused, 2 wait");
    String audit =
        new String(
            maud.types("/moderation audit").expectsText("a line each").files().get(0).bytes(),
            StandardCharsets.UTF_8);
    assertThat(audit.lines()).hasSize(4);
    assertThat(audit).contains("\"refused by rule\"", "\"held\"");
    bot.awaitRow("SELECT 1 FROM cases GROUP BY member_id HAVING COUNT(*) = 4");
  }

  @Test
  void commands_ofModerators_areDeclinedToMembersWhateverTheirClientShows() {
    for (String command : List.of("queue", "rules", "audit", "stats", "reports")) {
      ada.forces("/moderation " + command, Map.of()).expectsEphemeralText("Only moderators");
    }
    ada.forces("/moderation block", Map.of("member", maud, "hours", 2))
        .expectsEphemeralText("Only moderators");
    maud.types("/imagine", "a pear").expectsPicture();
  }
}
