package dev.artishow.launcher.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Commands;
import dev.artishow.launcher.terminal.Keyboard;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.fetch.PackageClient;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class DatasetImportCommandTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir Path home;
  private Path in;
  private Instant now = NOON;
  private Locale locale = Locale.ENGLISH;
  private String out = "";
  private String err = "";

  @BeforeEach
  void bring() throws IOException {
    in = Files.createDirectory(home.resolve("Mes images"));
    picture("apple", 0xffcc2222);
    picture("sky", 0xff2222cc);
  }

  private void picture(String name, int argb) throws IOException {
    var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 300; i++) {
      image.setRGB(i % 20, i / 20, argb);
    }
    ImageIO.write(image, "png", in.resolve(name + ".png").toFile());
    Files.writeString(in.resolve(name + ".txt"), name);
  }

  /** Runs the command with what is typed; nobody is there if that is null. */
  private int run(@org.jspecify.annotations.Nullable String typed, String... options) {
    var artishow = new ArtishowCommand(Map.of("ARTISHOW_HOME", home.toString()));
    var phrases = Commands.phrases(locale);
    var keyboard = new Keyboard(new StringReader(typed == null ? "" : typed), typed != null);
    PackageClient nothing =
        (pin, folder) -> {
          throw new IOException("nothing is fetched here");
        };
    CommandLine commands =
        Commands.of(
            artishow,
            phrases,
            DatasetCommand.of(
                artishow, phrases, nothing, keyboard, Clock.fixed(now, ZoneOffset.UTC)));
    var said = new StringWriter();
    var complained = new StringWriter();
    commands.setOut(new PrintWriter(said, true));
    commands.setErr(new PrintWriter(complained, true));
    String[] arguments = new String[3 + options.length];
    arguments[0] = "dataset";
    arguments[1] = "import";
    arguments[2] = in.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    int code = commands.execute(arguments);
    out = said.toString();
    err = complained.toString();
    return code;
  }

  private Path planFile() {
    return home.resolve("data/mes-images.conf");
  }

  private Dataset dataset() throws IOException {
    return Dataset.open(home.resolve("data/mes-images"));
  }

  @Test
  void import_everythingTyped_asksRecordsAndBuilds() throws IOException {
    int code = run("3\nAda Lovelace\ny\nCharles\n");

    assertThat(err).isEmpty();
    assertThat(code).isZero();
    assertThat(out)
        .contains("  1  CC0-1.0", "Models may be trained on them", "Do you agree? [y/N]")
        .contains("2 pictures were kept");
    assertThat(dataset().entry(0).license()).isEqualTo("CC-BY-4.0");
    assertThat(dataset().entry(0).author()).isEqualTo("Ada Lovelace");
    assertThat(dataset().entry(0).evidence()).contains("given by Charles on 2026-11-25");
    assertThat(Files.readString(home.resolve("data/mes-images/consent.json")))
        .contains("2026-11-25T12:00:00Z", "\"sentence\": 1", "\"language\": \"en\"");
  }

  @Test
  void import_inFrench_asksInFrenchAndSaysSo() throws IOException {
    locale = Locale.FRENCH;

    assertThat(run("CC0-1.0\nAda\noui\n\n", "--language", "fr")).isZero();

    assertThat(out)
        .contains("La licence des images", "Êtes-vous d’accord\u202f?", "images gardées");
    assertThat(Files.readString(home.resolve("data/mes-images/consent.json")))
        .contains("\"language\": \"fr\"", "Des modèles peuvent être entraînés", "\"by\": \"Ada\"");
    assertThat(dataset().entry(0).labels()).containsOnlyKeys("fr");
  }

  @Test
  void import_closedLicenseTyped_isRefusedAndAskedAgain() {
    assertThat(run("CC-BY-NC-4.0\n99\ncc0-1.0\nAda\ny\n\n")).isZero();

    assertThat(out).contains("“CC-BY-NC-4.0” is no licence that is accepted; accepted are CC0-1.0");
    assertThat(out).contains("“99” is no licence");
  }

  @Test
  void import_closedLicenseGiven_isRefused() {
    int code = run(null, "--license", "CC-BY-ND-4.0", "--author", "Ada", "--yes");

    assertThat(code).isEqualTo(1);
    assertThat(err).contains("CC-BY-ND-4.0", "accepted are CC0-1.0");
    assertThat(planFile()).doesNotExist();
  }

  @Test
  void import_declined_leavesNothing() {
    assertThat(run("1\nAda\nno\n")).isEqualTo(1);

    assertThat(out).contains("Nothing was imported.");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void import_inputEndsInTheMiddle_leavesNothing() {
    assertThat(run("1\nAda\n")).isEqualTo(1);

    assertThat(err).contains("input ended before");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void import_nobodyThere_saysWhatToGive() {
    assertThat(run(null)).isEqualTo(1);
    assertThat(err).contains("give --license --author --yes as well");
    assertThat(run(null, "--license", "MIT", "--author", "Ada")).isEqualTo(1);
    assertThat(err).contains("give --yes as well");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void import_nobodyThereButEverythingGiven_builds() throws IOException {
    assertThat(run(null, "--license", "MIT", "--author", "Ada", "--yes", "--name", "ours"))
        .isZero();

    assertThat(Dataset.open(home.resolve("data/ours")).entry(0).evidence())
        .contains("given by Ada");
  }

  @Test
  void import_again_asksNothing() throws IOException {
    run("1\nAda\ny\n\n");
    String before = Files.readString(planFile());
    now = NOON.plus(Duration.ofDays(3));

    assertThat(run("")).isZero();

    assertThat(out).contains("2 pictures were kept").doesNotContain("Do you agree");
    assertThat(Files.readString(planFile())).isEqualTo(before);
  }

  @Test
  void import_contentChanged_asksAgainForConsentAlone() throws IOException {
    run("1\nAda\ny\n\n");
    picture("grass", 0xff22cc22);
    now = NOON.plus(Duration.ofDays(3));

    assertThat(run("n\n")).isEqualTo(1);
    assertThat(out).contains("changed since Ada agreed on 2026-11-25T12:00:00Z");
    assertThat(dataset().size()).isEqualTo(2);

    assertThat(run("y\n\n")).isZero();
    assertThat(dataset().size()).isEqualTo(3);
    assertThat(dataset().entry(0).evidence()).contains("2026-11-28");
  }

  @Test
  void import_contentChangedAndNobodyThere_isRefused() throws IOException {
    run(null, "--license", "MIT", "--author", "Ada", "--yes");
    picture("grass", 0xff22cc22);

    assertThat(run(null)).isEqualTo(1);
    assertThat(err).contains("give --yes as well");
  }

  @Test
  void import_otherLicense_asksAgain() throws IOException {
    run("1\nAda\ny\n\n");

    assertThat(run("y\n\n", "--license", "MIT")).isZero();

    assertThat(dataset().entry(0).license()).isEqualTo("MIT");
  }

  @Test
  void import_nameOfAnotherDataset_isRefused() throws IOException {
    Path other = Files.createDirectories(home.resolve("data/mes-images"));
    Files.writeString(other.resolve("chapter-1.txt"), "precious");

    assertThat(run("1\nAda\ny\n\n")).isEqualTo(1);

    assertThat(err).contains("belongs to something else", "--name");
    assertThat(other.resolve("chapter-1.txt")).hasContent("precious");
  }

  @Test
  void import_nothingUsable_saysWhatIsWanted() throws IOException {
    for (String name : new String[] {"apple", "sky"}) {
      Files.delete(in.resolve(name + ".png"));
    }
    assertThat(run("")).isEqualTo(1);
    assertThat(err).contains("holds no pictures that can be imported", "cat.png and cat.txt");
  }

  @Test
  void import_badPictures_areCountedByReason() throws IOException {
    Files.writeString(in.resolve("a.png"), "GIF89a...........");
    Files.writeString(in.resolve("a.txt"), "a");
    Files.writeString(in.resolve("b.png"), "GIF89a...........");
    Files.writeString(in.resolve("b.txt"), "b");
    Files.delete(in.resolve("sky.txt"));

    assertThat(run(null, "--license", "MIT", "--author", "Ada", "--yes")).isZero();

    assertThat(out)
        .contains("One picture was kept", "3 things were left out", "dropped.jsonl")
        .contains("     2  is neither PNG nor JPEG nor WebP nor SVG but GIF (mes-images/a.png)")
        .contains("     1  has no caption (mes-images/sky.png)");
  }

  @Test
  void import_badOptions_areUsageErrorsOrRefused() {
    assertThat(run(null, "--license", "MIT", "--author", "Ada", "--yes", "--language", "english"))
        .isEqualTo(1);
    assertThat(err).contains("language must be a locale");
    assertThat(run(null, "--license", "MIT", "--author", "Ada", "--yes", "--name", "A B"))
        .isEqualTo(1);
    assertThat(err).contains("lower-case letters");
  }
}
