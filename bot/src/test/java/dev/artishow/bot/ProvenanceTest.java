package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import dev.artishow.bot.testing.Marks;
import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.provenance.watermark.Watermark;
import dev.artishow.engine.provenance.watermark.WatermarkWriter;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.input.SentFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pictures come from, asked for in the sandbox. */
class ProvenanceTest {
  private static final int SIDE = 128;

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();
  private SandboxedBot bot;
  private SandboxMember ada;
  private SandboxMember bob;
  private SandboxMember maud;

  @BeforeEach
  void start() {
    generator.endsWith(request -> drawn(request, 2));
    bot = new SandboxedBot(folder, generator, new WordScreen());
    ada = bot.guild().member("Ada");
    bob = bot.guild().member("Bob");
    maud = bot.guild().member("Maud").withPermissions(GuildPermission.MANAGE_MESSAGES);
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  /** Shapes that the seed decides, on nothing, after some drawings. */
  private static Drawing drawn(DrawRequest request, int references) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    var random = new Random(request.seed());
    for (int shape = 0; shape < 12; shape++) {
      canvas.setColor(new Color(random.nextInt(0x1000000)));
      canvas.fillOval(
          12 + random.nextInt(60),
          12 + random.nextInt(60),
          12 + random.nextInt(32),
          12 + random.nextInt(32));
    }
    canvas.dispose();
    Drawing.Drawn plain = PaintingGenerator.drawn(request, false);
    List<Reference> drawings =
        IntStream.range(0, references)
            .mapToObj(i -> new Reference("set/" + i, "apple", "Author_" + i, "CC-BY-4.0", "g" + i))
            .toList();
    return new Drawing.Drawn(
        Picture.of(image),
        plain.model(),
        plain.seed(),
        new Origin(Origin.Ground.LIBRARY, 0.5, drawings),
        plain.energy(),
        false);
  }

  private byte[] delivered() {
    return picture().pictures().get(0).bytes();
  }

  private SeenMessage picture() {
    return ada.types("/imagine", Map.of("prompt", "a red apple", "seed", 7)).expectsPicture();
  }

  private static String verifies(SandboxMember member, String name, byte[] file) {
    return member
        .types("/verify", Map.of("file", new SentFile(name, file)))
        .expectsEphemeralText(name)
        .text();
  }

  private static byte[] webp(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionType("Lossy");
      how.setCompressionQuality(0.8f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void verify_asDelivered_isCertainAndSaysWhoMayBeAsked() {
    String told = verifies(bob, "apple.png", delivered());
    assertThat(told)
        .contains("Certain: signed by", "noise 1.0.0, seed 7", "Author\\_0 (CC-BY-4.0)")
        .contains("I do not say who; ask a moderator")
        .doesNotContain(String.valueOf(ada.id()), "red apple");
  }

  @Test
  void verify_byWhoAskedOrAModerator_namesTheMember() {
    byte[] file = delivered();
    assertThat(verifies(ada, "apple.png", file)).contains("You asked for it (job ");
    assertThat(verifies(maud, "apple.png", file)).contains("Asked for by <@" + ada.id() + ">");
  }

  @Test
  void verify_inFrench_answersInFrench() {
    SandboxMember zoe = bot.guild().member("Zoé").speaking(Locale.FRENCH);
    byte[] file = delivered();
    String told =
        zoe.types("/vérifier", Map.of("fichier", new SentFile("pomme.png", file)))
            .expectsEphemeralText("pomme.png")
            .text();
    assertThat(told).contains("dessinée par Artishow avec noise 1.0.0, graine 7", "la modération");
  }

  @Test
  void verify_tampered_saysThatItWasChangedAndWhatItWas() {
    byte[] file = delivered();
    file[file.length - 18] ^= 1;
    assertThat(verifies(bob, "apple.png", file)).contains("changed after", "seed 7");
  }

  @Test
  void verify_savedAsWebp_isKnownAgainByItsMark() throws IOException {
    assertThat(verifies(bob, "apple.webp", webp(delivered())))
        .contains("All but certain: its pixels carry the mark", "noise 1.0.0, seed 7")
        .contains("Author\\_0 (CC-BY-4.0)", "ask a moderator")
        .doesNotContain("It does not say where it comes from");
  }

  @Test
  void verify_withoutItsMark_isKnownAgainByItsLooks() throws IOException {
    Picture delivered = Picture.of(ImageIO.read(new ByteArrayInputStream(delivered())));
    byte[] small = webp(Resampling.resized(delivered, 60).toPng()); // too small for a mark
    assertThat(verifies(bob, "apple.webp", small))
        .containsAnyOf("Perhaps: ", "Very likely: ")
        .contains("noise 1.0.0, seed 7")
        .doesNotContain("the mark");
  }

  @Test
  void verify_markedByAnotherBot_saysSoAndKnowsNoPicture() throws IOException {
    picture();
    Drawing.Drawn other = (Drawing.Drawn) drawn(DrawRequest.of("a pear", 99), 0);
    byte[] theirs = png(WatermarkWriter.mark(other.picture(), new Watermark(0xabc123)).toImage());
    assertThat(verifies(bob, "pear.png", theirs))
        .contains("carry the mark of a picture that Artishow drew, whose id ends in abc123")
        .doesNotContain("It does not say where it comes from", "seed");
  }

  @Test
  void verify_markOfAPictureThatLooksOtherwise_isNotTakenForIt() throws IOException {
    Watermark copied = Watermark.of(Marks.pictureOf(delivered()));
    Drawing.Drawn other = (Drawing.Drawn) drawn(DrawRequest.of("a pear", 99), 0);
    byte[] forged = png(WatermarkWriter.mark(other.picture(), copied).toImage());
    assertThat(verifies(bob, "pear.png", forged))
        .contains("whose id ends in " + copied)
        .doesNotContain("All but certain", "seed 7");
  }

  @Test
  void verify_cutAtTheMargins_isKnownAgainByItsMark() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(delivered()));
    byte[] cut = png(image.getSubimage(0, 6, SIDE - 12, SIDE - 12));
    assertThat(verifies(bob, "cut.png", cut)).contains("All but certain: ");
  }

  @Test
  void verify_fromAnotherServer_tellsNeitherServerNorMember() {
    byte[] file = delivered();
    SandboxMember eve = bot.discord().guild("Elsewhere").member("Eve");
    eve.withPermissions(GuildPermission.MANAGE_GUILD);
    assertThat(verifies(eve, "apple.png", file))
        .contains("Certain: signed by", "It was not drawn on this server")
        .doesNotContain("job ", String.valueOf(ada.id()));
  }

  @Test
  void verify_afterItsRecordWasDeleted_stillKnowsThePictureButNobody() throws IOException {
    byte[] file = webp(delivered());
    ada.types("/mydata delete", Map.of()).expectsEphemeralText("Deleted");
    assertThat(verifies(maud, "apple.webp", file))
        .contains("noise 1.0.0, seed 7", "who asked for it has been deleted")
        .doesNotContain(String.valueOf(ada.id()));
  }

  @Test
  void verify_foreignPicture_isOfNobodyHere() throws IOException {
    picture();
    Drawing.Drawn other = (Drawing.Drawn) drawn(DrawRequest.of("a pear", 99), 0);
    assertThat(verifies(bob, "pear.png", png(other.picture().toImage())))
        .contains("It does not say where it comes from", "None of the pictures that I drew");
  }

  @Test
  void verify_noPictureOrABrokenOne_isRefusedClearly() {
    byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
    assertThat(verifies(bob, "notes.txt", text)).contains("neither PNG nor JPEG nor WebP");
    byte[] half = java.util.Arrays.copyOf(delivered(), 300);
    assertThat(verifies(bob, "half.png", half)).contains("cannot be read as a picture");
  }

  @Test
  void verify_strangersWords_canDoNoHarm() {
    bob.types("/verify", Map.of("file", new SentFile("**_mine_**.png", delivered())))
        .expectsEphemeralText("\\*\\*\\_mine\\_\\*\\*.png");
  }

  @Test
  void verify_tooManyPixels_isNotDecoded() throws IOException {
    byte[] large = png(new BufferedImage(5000, 4000, BufferedImage.TYPE_BYTE_BINARY));
    assertThat(verifies(bob, "large.png", large)).contains("cannot be read as a picture");
  }

  @Test
  void menuWhoMadeThis_ofAMembersMessage_examinesItsFiles() throws IOException {
    byte[] webp = webp(delivered());
    SeenMessage posted =
        bob.says("look", new SentFile("a.webp", webp), new SentFile("b.txt", new byte[] {1}));
    String told = bob.opensMenu(posted, "Who made this?").expectsEphemeralText("a.webp").text();
    assertThat(told).contains("All but certain", "b.txt", "neither PNG nor JPEG nor WebP");
  }

  @Test
  void menuWhoMadeThis_ofAPicture_tellsItsDetails() {
    String told = bob.opensMenu(picture(), "Who made this?").expectsEphemeralText("Seed 7").text();
    assertThat(told).contains("ask a moderator").doesNotContain(String.valueOf(ada.id()));
  }

  @Test
  void menuWhoMadeThis_ofAMessageWithoutFiles_saysSo() {
    bob.opensMenu(bob.says("hello"), "Who made this?").expectsEphemeralText("has no picture");
  }

  @Test
  void details_always_nameTheDrawingsThatItLeansOn() {
    String told = picture().clicks(bob, "Details").expectsEphemeralText("Seed 7").text();
    assertThat(told)
        .contains("noise 1.0.0", "Wh", "apple, by Author\\_0 (CC-BY-4.0)", "Author\\_1")
        .containsPattern("picture `[0-9a-f]{16}`")
        .doesNotContain(String.valueOf(ada.id()));
  }

  @Test
  void details_ofMoreDrawingsThanFit_nameThemInAFile() {
    generator.endsWith(request -> drawn(request, 60));
    SeenMessage told = picture().clicks(bob, "Details").expectsEphemeralText("Seed 7");
    assertThat(told.text()).contains("artishow-sources.tsv");
    String table = new String(told.files().get(0).bytes(), StandardCharsets.UTF_8);
    assertThat(table.lines()).hasSize(61).contains("set/59\tapple\tAuthor_59\tCC-BY-4.0");
  }
}
