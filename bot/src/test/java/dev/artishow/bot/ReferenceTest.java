package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.Sketch;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.SandboxChannel;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.input.SentFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server's own drawings, in the sandbox. */
class ReferenceTest {
  private static final int SIDE = 200;

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;
  private SandboxMember bob;
  private SandboxMember maud;
  private SandboxMember boss;
  private SandboxChannel review;

  @BeforeEach
  void start() {
    bot = new SandboxedBot(folder, generator, new WordScreen());
    ada = bot.guild().member("Ada");
    bob = bot.guild().member("Bob");
    maud = bot.guild().member("Maud").withPermissions(GuildPermission.MANAGE_MESSAGES);
    boss = bot.guild().member("Boss").withPermissions(GuildPermission.MANAGE_GUILD);
    review = bot.guild().channel("review");
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

  /** A magenta disc, which no library has, on nothing. */
  private static byte[] mascot() {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.MAGENTA);
    canvas.fillOval(20, 20, SIDE - 40, SIDE - 40);
    canvas.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, Object> options(String name, byte[] file) {
    return new HashMap<>(
        Map.of(
            "file",
            new SentFile("bolt.png", file),
            "name",
            name,
            "author",
            "Zoé_*",
            "license",
            "CC-BY-4.0",
            "consent",
            true));
  }

  private static Reply adds(SandboxMember member, String name, byte[] file) {
    return member.types("/reference add", options(name, file));
  }

  private DrawRequest drawn(SandboxMember member, String prompt) {
    member.types("/imagine", Map.of("prompt", prompt, "seed", 7)).expectsPicture();
    List<DrawRequest> requests = generator.requests();
    return requests.get(requests.size() - 1);
  }

  private static long magenta(Picture picture) {
    byte[] rgba = picture.rgba();
    long count = 0;
    for (int at = 0; at < rgba.length; at += 4) {
      boolean is =
          (rgba[at] & 0xff) > 200 && (rgba[at + 1] & 0xff) < 60 && (rgba[at + 2] & 0xff) > 200;
      count += is && (rgba[at + 3] & 0xff) > 200 ? 1 : 0;
    }
    return count;
  }

  @Test
  void add_byAModerator_startsPicturesThatNameItAndNoOthers() {
    adds(maud, "Bolt", mascot()).expectsEphemeralText("has the name “Bolt” start from");

    Sketch sketch = drawn(ada, "a happy bolt on a hill").sketch().orElseThrow();
    assertThat(magenta(sketch.picture())).isGreaterThan(1000);
    Reference reference = sketch.references().get(0);
    assertThat(sketch.references()).hasSize(1);
    assertThat(reference.author()).isEqualTo("Zoé_*");
    assertThat(reference.license()).isEqualTo("CC-BY-4.0");
    assertThat(reference.concept()).isEqualTo("Bolt");

    assertThat(drawn(ada, "a thunderbolt").sketch()).isEmpty();
    adds(maud, "Éclair", mascot()).expectsEphemeralText("Éclair");
    assertThat(drawn(ada, "un e\u0301clair").sketch()).isPresent();
  }

  @Test
  void add_always_isForItsServerAlone() {
    adds(maud, "Bolt", mascot()).expectsEphemeralText("Bolt");
    SandboxMember eve = bot.discord().guild("Elsewhere").member("Eve");
    assertThat(drawn(eve, "a happy bolt").sketch()).isEmpty();
    eve.types("/reference list", Map.of()).expectsEphemeralText("no drawings of its own");
  }

  @Test
  void add_byAMember_waitsForAModeratorWhoSeesIt() {
    setReviewChannel();
    adds(ada, "Bolt", mascot()).expectsEphemeralText("A moderator will look");
    assertThat(drawn(ada, "bolt").sketch()).isEmpty();
    bob.types("/reference list", Map.of()).expectsEphemeralText("no drawings of its own");

    SeenMessage card = review.expectsMessage("start from **Bolt**, drawn by Zoé\\_\\*");
    assertThat(card.picture().getWidth()).isEqualTo(256);
    card.clicks(ada.in(review), "Approve").expectsEphemeralText("Only moderators");
    card.clicks(maud.in(review), "Approve").expectsText("Pictures start from it");
    ada.directMessages().expectsMessage("has the name “Bolt” start from");
    assertThat(drawn(bob, "bolt").sketch()).isPresent();

    card.clicks(maud.in(review), "Undo").expectsText("waits for a moderator");
    assertThat(drawn(bob, "bolt").sketch()).isEmpty();
  }

  @Test
  void add_takenBackByItsGiver_isGone() {
    SeenMessage told = adds(ada, "Bolt", mascot()).expectsEphemeralText("A moderator will look");
    told.clicks(ada, "Undo").expectsText("is erased");
    adds(bob, "bolt", mascot()).expectsEphemeralText("A moderator will look");
  }

  @Test
  void remove_byAnotherMember_isNotDone() {
    adds(maud, "Bolt", mascot()).expectsEphemeralText("Bolt");
    bob.types("/reference remove", Map.of("name", "Bolt")).expectsEphemeralText("that you could");
    assertThat(bob.completes("/reference remove", "name", "b")).isEmpty();
    assertThat(maud.completes("/reference remove", "name", "b")).hasSize(1);
    maud.types("/reference remove", Map.of("name", "bolt")).expectsEphemeralText("is erased");
    assertThat(drawn(ada, "bolt").sketch()).isEmpty();
  }

  @Test
  void list_byAModerator_showsThemAndWhatCanBeDone() {
    adds(ada, "Bolt", mascot()).expectsEphemeralText("Bolt");
    SeenMessage list =
        maud.types("/reference list", Map.of()).expectsEphemeralText("waits for a moderator");
    SeenMessage card = list.clicks(maud, "Bolt").expectsEphemeralText("**Bolt**");
    assertThat(card.buttonLabels()).containsExactly("Approve", "Remove");
    card.clicks(maud, "Remove").expectsText("is erased");
  }

  @Test
  void list_byItsGiver_showsItWithoutWhatOnlyModeratorsDo() {
    adds(ada, "Bolt", mascot()).expectsEphemeralText("Bolt");
    SeenMessage list = ada.types("/reference list", Map.of()).expectsEphemeralText("**Bolt**");
    SeenMessage card = list.clicks(ada, "Bolt").expectsEphemeralText("**Bolt**");
    assertThat(card.buttonLabels()).isEmpty();
    assertThat(card.pictures()).hasSize(1);
  }

  @Test
  void add_withoutConsent_isRefused() {
    Map<String, Object> options = options("Bolt", mascot());
    options.put("consent", false);
    ada.types("/reference add", options).expectsEphemeralText("Without the consent");
  }

  @Test
  void add_ofANameThatTheRulesStop_isRefused() {
    adds(maud, "knife", mascot()).expectsEphemeralText("The rules for prompts stop that name");
  }

  @Test
  void add_ofNoName_saysWhatOneIs() {
    adds(maud, "<@123>", mascot()).expectsEphemeralText("A name has 2–32 letters");
  }

  @Test
  void add_ofANameThatIsThere_isRefusedWhateverItsCase() {
    adds(maud, "Bolt", mascot()).expectsEphemeralText("Bolt");
    adds(maud, "BOLT", mascot()).expectsEphemeralText("already");
  }

  @Test
  void add_ofNothingToSee_isRefused() {
    adds(maud, "Bolt", new byte[] {1, 2, 3}).expectsEphemeralText("cannot be read as a picture");
    byte[] clear = png(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB));
    adds(maud, "Bolt", clear).expectsEphemeralText("nothing to see");
  }

  @Test
  void add_moreThanModeratorsHaveLookedAt_waits() {
    for (String name : List.of("One", "Two", "Three")) {
      adds(ada, name, mascot()).expectsEphemeralText("A moderator will look");
    }
    adds(ada, "Four", mascot()).expectsEphemeralText("wait for a moderator already");
  }

  @Test
  void mydataDelete_ofWhoGaveIt_erasesIt() {
    adds(maud, "Bolt", mascot()).expectsEphemeralText("Bolt");
    maud.types("/mydata delete", Map.of()).expectsEphemeralText("Deleted");
    assertThat(drawn(ada, "bolt").sketch()).isEmpty();
  }

  @Test
  void add_inFrench_answersInFrench() {
    SandboxMember zoe = bot.guild().member("Zoé").speaking(Locale.FRENCH);
    zoe.types(
            "/référence ajouter",
            Map.of(
                "fichier", new SentFile("éclair.png", mascot()),
                "nom", "Éclair",
                "auteur", "Zoé",
                "licence", "CC0-1.0",
                "accord", true))
        .expectsEphemeralText("La modération va regarder");
  }
}
