package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.Reuse;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.rule.RuleBook;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SandboxRole;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.SeenModal;
import dev.artishow.sandbox.guild.GuildPermission;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What admins set by forms, and what follows from it, under the built-in rules. */
class SettingsTest {
  /** The rules let moderators look at it. */
  private static final String DOUBTFUL = "a soldier with bullet wounds";

  private static final String PICTURES = "Pictures a member and day";

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;
  private SandboxMember boss;

  @BeforeEach
  void start() {
    bot =
        new SandboxedBot(
            folder, generator, new RulePromptScreen(RuleBook.load(Optional.empty(), Map.of())));
    ada = bot.guild().member("Ada");
    boss = bot.guild().member("Boss").withPermissions(GuildPermission.MANAGE_GUILD);
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private SeenModal form(String setting) {
    return boss.types("/settings " + setting).expectsModal();
  }

  @Test
  void show_always_listsAllAndOpensTheFormOfEach() {
    SeenMessage shown = boss.types("/settings show").expectsEphemeralText("Slow mode: —");
    SeenModal form = shown.chooses(boss, "Change a setting", "Slow mode").expectsModal();
    assertThat(form.title()).isEqualTo("Slow mode");
    form.submits(Map.of("Seconds", "30")).expectsEphemeralText("Slow mode: — → 30 s (change 1)");
    boss.types("/settings show").expectsEphemeralText("Slow mode: 30 s");

    SandboxMember colette =
        bot.guild()
            .member("Colette")
            .speaking(Locale.FRENCH)
            .withPermissions(GuildPermission.MANAGE_GUILD);
    colette.types("/réglages voir").expectsEphemeralText("Mode lent\u202f: 30 s");
  }

  @Test
  void form_byAMember_isDeclinedWhateverTheirClientShows() {
    SandboxRole managers = bot.guild().role("Managers", GuildPermission.MANAGE_GUILD);
    SandboxMember mia = bot.guild().member("Mia").wears(managers);
    SeenMessage shown = mia.types("/settings show").expectsEphemeralText("Slow mode");
    SeenModal form = mia.types("/settings slow-mode").expectsModal();
    mia.takesOff(managers);
    form.submits(Map.of("Seconds", "30")).expectsEphemeralText("Only those who manage");
    shown
        .chooses(mia, "Change a setting", "Slow mode")
        .expectsEphemeralText("Only those who manage");
    boss.types("/settings undo").expectsEphemeralText("Nothing has been changed yet");
  }

  @Test
  void amount_thatIsNone_saysWhichThereCanBe() {
    form("daily-pictures")
        .submits(Map.of("Pictures", "many"))
        .expectsEphemeralText(
            "“Pictures a member and day” takes a whole number from 1 to 100,000, not “many”");
    form("daily-pictures").submits(Map.of("Pictures", "0")).expectsEphemeralText("not “0”");
    form("member-watt-hours")
        .submits(Map.of("Watt-hours", "0.123"))
        .expectsEphemeralText("at most 2 decimals, not “0.123”");
    boss.types("/settings undo").expectsEphemeralText("Nothing has been changed yet");
  }

  @Test
  void form_leftEmpty_takesTheSettingBack() {
    form("daily-pictures").submits(Map.of("Pictures", "1")).expectsEphemeralText("— → 1");
    form("daily-pictures").submits(Map.of("Pictures", "")).expectsEphemeralText("1 → —");
    boss.types("/settings undo").expectsEphemeralText("— → 1 (change 3)");
  }

  @Test
  void quota_ofARole_holdsForThoseWhoWearIt() {
    SandboxRole patrons = bot.guild().role("Patrons");
    form("daily-pictures").submits(Map.of("Pictures", "1")).expectsEphemeralText(PICTURES + ": —");
    form("daily-pictures")
        .submits(Map.of("Pictures", "2", "For which role? Empty: for everybody", patrons))
        .expectsEphemeralText(PICTURES + " <@&" + patrons.id() + ">: — → 2");
    bot.guild().member("Pat").wears(patrons);
    SandboxMember pat = bot.guild().member("Pat");

    ada.types("/imagine", "a red apple").expectsPicture();
    ada.types("/imagine", "a pear").expectsEphemeralText("You have had 1 picture within a day");
    pat.types("/imagine", "a red apple").expectsPicture();
    pat.types("/imagine", "a pear").expectsPicture();
    pat.types("/imagine", "a plum").expectsEphemeralText("You have had 2 pictures within a day");
  }

  @Test
  void quota_deletedPicture_isNotGivenBackButWhatFailedIs() throws SQLException {
    form("daily-pictures").submits(Map.of("Pictures", "1")).expectsEphemeralText("— → 1");
    generator.endsWith(request -> new Drawing.Failed("out of memory"));
    ada.types("/imagine", "a red apple").expectsText("Sorry");
    generator.endsWith(request -> PaintingGenerator.drawn(request, false));

    SeenMessage picture = ada.types("/imagine", "a red apple").expectsPicture();
    picture.clicks(ada, "Delete").expectsAcknowledgement();
    bot.awaitRow("SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM jobs WHERE state = 'DELIVERED')");
    ada.types("/imagine", "a pear").expectsEphemeralText("You have had 1 picture within a day");
  }

  @Test
  void quota_severalOrdersAtOnce_isNotOverdrawn() throws SQLException {
    form("daily-pictures").submits(Map.of("Pictures", "1")).expectsEphemeralText("— → 1");
    generator.hold();
    var answers = Stream.generate(() -> ada.types("/imagine", "a red apple")).limit(5).toList();
    answers.forEach(Reply::expectsAcknowledgement);
    bot.awaitRow("SELECT 1 WHERE (SELECT COUNT(*) FROM jobs) = 1");
    generator.release();
  }

  @Test
  void slowMode_ofARole_isShorterForThoseWhoWearIt() {
    SandboxRole patrons = bot.guild().role("Patrons");
    form("slow-mode").submits(Map.of("Seconds", "60")).expectsEphemeralText("60 s");
    form("slow-mode")
        .submits(Map.of("Seconds", "10", "For which role? Empty: for everybody", patrons))
        .expectsEphemeralText("Slow mode <@&" + patrons.id() + ">: — → 10 s");
    bot.guild().member("Pat").wears(patrons);
    SandboxMember pat = bot.guild().member("Pat");
    ada.types("/imagine", "a red apple").expectsPicture();
    pat.types("/imagine", "a red apple").expectsPicture();
    bot.advance(Duration.ofSeconds(10));
    ada.types("/imagine", "a pear").expectsEphemeralText("a pause between two orders");
    pat.types("/imagine", "a pear").expectsPicture();
  }

  @Test
  void reuse_set_isSaidToTheEngine() {
    ada.types("/imagine", "a red apple").expectsPicture();
    form("reuse").submits(Map.of("Reuse of pictures", "Yes")).expectsEphemeralText("— → Yes");
    ada.types("/imagine", "a red apple").expectsPicture();
    boss.types("/settings reuse", Map.of("wanted", false)).expectsEphemeralText("Yes → No");
    ada.types("/imagine", "a red apple").expectsPicture();
    ada.types("/imagine", Map.of("prompt", "a red apple", "seed", 5)).expectsPicture();
    assertThat(generator.reuses()).containsExactly(Reuse.AS_CONFIGURED, Reuse.FIRST, Reuse.NEVER);
  }

  @Test
  void energy_ofAMember_isHeldAgainstTheirAllowance() throws SQLException {
    form("member-watt-hours").submits(Map.of("Watt-hours", "0,5")).expectsEphemeralText("0.5 Wh");
    generator.endsWith(
        request ->
            PaintingGenerator.drawn(request, false)
                .withEnergy(new EnergyEstimate(0.5, 0.5, "a guess")));
    ada.types("/imagine", "a red apple").expectsPicture();
    bot.awaitRow("SELECT 1 FROM drawings");
    ada.types("/imagine", "a pear").expectsEphemeralText("0.50 Wh within a day");
    bot.guild().member("Bob").types("/imagine", "a pear").expectsPicture();
    bot.advance(Duration.ofHours(25));
    ada.types("/imagine", "a pear").expectsPicture();
  }

  @Test
  void channels_chosen_areTheOnesToDrawInWithTheirThreads() {
    SandboxChannel pictures = bot.guild().channel("pictures");
    form("channels")
        .submits(Map.of("Channels to draw in", List.of(pictures)))
        .expectsEphemeralText("<#" + pictures.id() + ">");
    ada.types("/imagine", "a pear").expectsEphemeralText("I draw in <#" + pictures.id() + ">");
    ada.in(pictures).types("/imagine", "a pear").expectsPicture();
    ada.in(pictures.thread(ada, "pears")).types("/imagine", "a pear").expectsPicture();
  }

  @Test
  void strictness_ofAChannel_decidesWhatIsHeldThere() {
    SandboxChannel war = bot.guild().channel("war");
    ada.types("/imagine", DOUBTFUL).expectsRefusal("A moderator has to look");
    form("strictness")
        .submits(Map.of("Strictness", "Strict: what is doubtful is refused"))
        .expectsEphemeralText("— → Strict");
    ada.types("/imagine", DOUBTFUL).expectsRefusal("Not drawn. ");
    form("strictness")
        .submits(
            Map.of(
                "In which channel? Empty: in all",
                war,
                "Strictness",
                "Relaxed: violence, weapons and mockery pass, but the worst"))
        .expectsEphemeralText("Strictness <#" + war.id() + ">");
    ada.in(war).types("/imagine", DOUBTFUL).expectsPicture();
    ada.in(war).types("/imagine", "a naked child").expectsRefusal("Not drawn");
  }

  @Test
  void ageFlag_ofAChannel_letsPassWhatIsForAdults() {
    SandboxChannel adults = bot.guild().channel("adults").isForAdultsOnly();
    ada.in(adults).types("/imagine", DOUBTFUL).expectsPicture();
    ada.in(adults).types("/imagine", "a naked child").expectsRefusal("Not drawn");
  }

  @Test
  void exemptRoles_chosen_doNotWaitForModerators() {
    SandboxRole trusted = bot.guild().role("Trusted");
    form("exempt-roles")
        .submits(Map.of("Roles that need not wait", List.of(trusted)))
        .expectsEphemeralText("<@&" + trusted.id() + ">");
    ada.types("/imagine", DOUBTFUL).expectsRefusal("A moderator has to look");
    bot.guild().member("Tess").wears(trusted);
    SandboxMember tess = bot.guild().member("Tess");
    tess.types("/imagine", DOUBTFUL).expectsPicture();
    tess.types("/imagine", "a naked child").expectsRefusal("Not drawn");
  }

  @Test
  void cooldown_afterAPromptThatWasStopped_isAPause() {
    form("cooldown").submits(Map.of("Seconds", "60")).expectsEphemeralText("60 s");
    ada.types("/imagine", DOUBTFUL).expectsRefusal("A moderator has to look");
    ada.types("/imagine", "a pear").expectsEphemeralText("this server wants a pause");
    bot.advance(Duration.ofSeconds(60));
    ada.types("/imagine", "a pear").expectsPicture();
  }

  @Test
  void language_ofTheServer_isThatOfModeratorsCards() {
    SandboxChannel review = bot.guild().channel("review");
    form("review-channel")
        .submits(Map.of("Channel for moderators", review))
        .expectsEphemeralText("<#" + review.id() + ">");
    form("language")
        .submits(Map.of("Language of cards", "français"))
        .expectsEphemeralText("français");
    ada.types("/imagine", DOUBTFUL).expectsRefusal("A moderator will look");
    review.expectsMessage("En attente");
  }
}
