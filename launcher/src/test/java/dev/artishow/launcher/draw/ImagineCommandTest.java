package dev.artishow.launcher.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Picture;
import dev.artishow.launcher.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImagineCommandTest {
  /** Of Linux, with the byte that ends it. */
  private static final int LONGEST_PATH = 4096;

  @TempDir Path home;

  private CommandLineFixture english;
  private CommandLineFixture french;
  private String out;

  @BeforeEach
  void prepare() {
    english = new CommandLineFixture(home, Locale.ENGLISH);
    french = new CommandLineFixture(home, Locale.FRENCH);
    out = home.resolve("OUT").toString();
  }

  @Test
  void imagine_twoPrompts_writesAPictureOfEachAndSaysWhatItTook() throws IOException {
    int code = english.run("imagine", "a red apple", "un chat noir", "--out", out, "--seed", "7");

    assertThat(code).isZero();
    assertThat(english.out())
        .containsExactly(
            out + "/a-red-apple-7.png  few-steps@1.0.0, seed 7, 0.012 Wh (±50 %)",
            out + "/un-chat-noir-7.png  few-steps@1.0.0, seed 7, 0.012 Wh (±50 %)");
    assertThat(files()).containsExactly("a-red-apple-7.png", "un-chat-noir-7.png");
    assertThat(english.generator.closed).isTrue();
  }

  @Test
  void imagine_sheet_showsAllPicturesTogether() throws IOException {
    Path sheet = home.resolve("sheets/all.png");
    int code =
        english.run(
            "imagine", "a sun", "a moon", "--out", out, "--seed", "7", "--sheet", sheet.toString());

    assertThat(code).isZero();
    assertThat(english.out()).last().isEqualTo(sheet + "  all pictures on one sheet");
    assertThat(ImageIO.read(sheet.toFile()).getWidth()).isEqualTo(8 * 136 + 8);
    assertThat(files()).hasSize(2);
  }

  @Test
  void imagine_sheetThatCannotBeWritten_isSaidWithThePicturesInPlace() throws IOException {
    Files.writeString(home.resolve("file"), "no folder");
    int code =
        english.run(
            "imagine", "a sun", "--out", out, "--seed", "7", "--sheet", home + "/file/all.png");

    assertThat(code).isNotZero();
    assertThat(english.err()).contains("could not be written");
    assertThat(files()).hasSize(1);
  }

  @Test
  void imagine_json_printsAnArrayOfWhatWasDrawnAndNothingElse() throws IOException {
    int code = english.run("imagine", "a cat", "a fault", "--out", out, "--seed", "7", "--json");

    assertThat(code).isEqualTo(1);
    assertThat(english.err()).contains("Not drawn: “a fault”");
    JsonNode printed = new ObjectMapper().readTree(String.join("\n", english.out()));
    assertThat(printed).hasSize(1);
    JsonNode cat = printed.get(0);
    assertThat(cat.get("file").asText()).isEqualTo(out + "/a-cat-7.png");
    assertThat(cat.get("model").asText()).isEqualTo("few-steps@1.0.0");
    assertThat(cat.get("seed").asLong()).isEqualTo(7);
    assertThat(cat.get("watt-hours").asDouble()).isEqualTo(0.012345);
    assertThat(cat.get("origin").asText()).isEqualTo("library");
    assertThat(cat.get("references").findValuesAsText("author")).contains("Ada", "Bo");
  }

  @Test
  void imagine_modelAtAVersion_isThatModel() {
    assertThat(english.run("imagine", "a sun", "--out", out, "--model", "few-steps@1.0.0"))
        .isZero();
    assertThat(Objects.requireNonNull(english.engine).defaultModel()).isEqualTo("few-steps@1.0.0");
  }

  @Test
  void imagine_french_speaksFrench() {
    french.run("imagine", "un chat noir", "--out", out, "--seed", "7");

    assertThat(french.out())
        .containsExactly(out + "/un-chat-noir-7.png  few-steps@1.0.0, graine 7, 0,012 Wh (±50 %)");
  }

  @Test
  void imagine_options_reachTheEngine() {
    english.run(
        "imagine",
        "a sun",
        "--out",
        out,
        "--seed",
        "7",
        "--count",
        "2",
        "--model",
        "few-steps",
        "--steps",
        "12",
        "--guidance",
        "3.5",
        "--size",
        "512");

    assertThat(english.generator.requests)
        .containsExactly(request("a sun", 7), request("a sun", 8));
    assertThat(Objects.requireNonNull(english.engine).picturePixels()).isEqualTo(512);
  }

  private static DrawRequest request(String prompt, long seed) {
    return new DrawRequest(
        prompt, seed, Optional.of("few-steps"), OptionalInt.of(12), OptionalDouble.of(3.5));
  }

  @Test
  void imagine_drawnFromReferences_namesTheirAuthorsOnce() {
    assertThat(english.run("imagine", "a cat", "--out", out, "--seed", "7")).isZero();
    assertThat(french.run("imagine", "a cat", "a quux", "--out", out, "--seed", "7")).isZero();

    assertThat(english.out())
        .last()
        .isEqualTo("  drawn after pictures by Ada (CC-BY-4.0), Bo (MIT)");
    assertThat(french.out())
        .contains(
            "  d’après des images de Ada (CC-BY-4.0), Bo (MIT)",
            "  dessin libre\u202f: la description ne nomme rien que la bibliothèque contienne");
  }

  @Test
  void imagine_noLibrary_isSaidOnce() {
    assertThat(english.run("imagine", "a shelfless sun", "a shelfless cat", "--out", out)).isZero();

    assertThat(english.out()).hasSize(2);
    assertThat(english.err().lines())
        .containsExactly(
            "There is no library of references: pictures are drawn from noise alone. Make one with"
                + " ./artishow library build.");
  }

  @Test
  void imagine_freedomAndReference_reachTheEngine() throws IOException {
    Path file = home.resolve("mine.png");
    Files.write(file, new Picture(2, 1, new byte[] {9, 8, 7, -1, 9, 8, 7, -1}).toPng());
    english.run(
        "imagine", "a cat", "--out", out, "--reference", file.toString(), "--freedom", "Faithful");
    english.run("imagine", "a cat", "--out", out, "--no-references");
    english.run("imagine", "a cat", "--out", out, "--freedom", "0.3");

    DrawRequest mine = english.generator.requests.get(0);
    Picture picture = mine.sketch().orElseThrow().picture();
    assertThat(picture.width()).isEqualTo(256);
    assertThat(picture.rgba()).startsWith(0, 0, 0, 0); // the square is higher than the picture
    assertThat(mine.freedom()).contains(Freedom.FAITHFUL);
    assertThat(english.out()).contains("  drawn after the picture that you gave");
    assertThat(english.generator.requests.get(1).freedom()).contains(Freedom.FREE);
    assertThat(english.generator.requests.get(2).freedom()).contains(new Freedom(0.3));
  }

  @Test
  void imagine_badStart_isAUsageErrorAndDrawsNothing() throws IOException {
    Path text = Files.writeString(home.resolve("notes.png"), "GIF89a");

    assertThat(english.run("imagine", "a cat", "--out", out, "--freedom", "wild")).isEqualTo(2);
    assertThat(english.err())
        .contains("freedom must be free, loose, close, faithful or a number 0–0.9, was \"wild\"");
    assertThat(english.run("imagine", "a cat", "--out", out, "--no-references", "--freedom", "0.2"))
        .isEqualTo(2);
    assertThat(english.err()).contains("--no-references goes with neither");
    assertThat(english.run("imagine", "a cat", "--out", out, "--reference", text.toString()))
        .isEqualTo(2);
    assertThat(english.err())
        .contains("--reference: " + text + " is neither PNG nor JPEG nor WebP nor SVG but GIF");
    assertThat(french.run("imagine", "a cat", "--out", out, "--reference", home + "/none.png"))
        .isEqualTo(2);
    assertThat(french.err())
        .contains(
            "--reference\u202f: " + home + "/none.png\u202f: ni fichier ni dossier de ce nom");
    assertThat(english.engine).isNull();
    assertThat(english.generator.requests).isEmpty();
  }

  @Test
  void imagine_noSeed_drawsOneThatCanBeTypedAgain() {
    english.run("imagine", "a sun", "--out", out);

    assertThat(english.generator.requests)
        .singleElement()
        .satisfies(request -> assertThat(request.seed()).isBetween(0L, (long) Integer.MAX_VALUE));
  }

  @Test
  void imagine_refusedPrompt_saysWhyAndDrawsTheOthers() throws IOException {
    int code = english.run("imagine", "Pikachu", "a sun", "--out", out, "--seed", "7");

    assertThat(code).isEqualTo(1);
    assertThat(english.err())
        .startsWith(
            "Not drawn: “Pikachu”. This names a character or brand that belongs to someone");
    assertThat(files()).containsExactly("a-sun-7.png");
  }

  @Test
  void imagine_onlyRefusedPrompts_opensNoEngine() {
    int code = french.run("imagine", "une femme nue", "--out", out);

    assertThat(code).isEqualTo(1);
    assertThat(french.err())
        .startsWith(
            "Non dessiné\u202f: «\u202fune femme nue\u202f» devrait attendre la modération. Cette demande");
    assertThat(french.engine).isNull();
  }

  @Test
  void imagine_unknownModel_namesTheNearest() {
    int code = english.run("imagine", "a sun", "--out", out, "--model", "few-stpes");

    assertThat(code).isEqualTo(1);
    assertThat(english.err())
        .isEqualToIgnoringNewLines("There is no model “few-stpes”; did you mean few-steps?");
  }

  @Test
  void imagine_modelUnlikeAny_listsThem() {
    english.run("imagine", "a sun", "--out", out, "--model", "watercolour");

    assertThat(english.err())
        .isEqualToIgnoringNewLines("There is no model “watercolour”; there are: few-steps.");
  }

  @Test
  void imagine_busyOrFailed_saysSoAndExitsWithOne() {
    int code = english.run("imagine", "a crowd", "a fault", "--out", out);

    assertThat(code).isEqualTo(1);
    assertThat(english.err().lines())
        .containsExactly(
            "Not drawn: “a crowd”. The engine has more to do than it takes on; try again in 20"
                + " seconds.",
            "Not drawn: “a fault”. the numbers overflowed");
  }

  @Test
  void imagine_notDrawnInTimeOrAtAll_saysSo() {
    int code = english.run("imagine", "a siege", "a change of mind", "a farewell", "--out", out);

    assertThat(code).isEqualTo(1);
    assertThat(english.err().lines())
        .containsExactly(
            "Not drawn: “a siege” was given up after 90 seconds.",
            "Not drawn: “a change of mind” was cancelled.",
            "Not drawn: “a farewell”. The engine closed before; run the same command again.");
  }

  @Test
  void imagine_wrongPromptOrOptions_areUsageErrorsAndDrawNothing() {
    assertThat(english.run("imagine", " ", "--out", out)).isEqualTo(2);
    assertThat(english.err()).contains("The prompt is empty; say what to draw");
    assertThat(english.run("imagine", "a".repeat(5000), "--out", out)).isEqualTo(2);
    assertThat(english.err()).contains("The prompt must be at most 500 characters, was 5000");
    assertThat(english.run("imagine", "a sun", "--out", out, "--steps", "500")).isEqualTo(2);
    assertThat(english.err()).contains("steps must be 1–100, was 500");
    assertThat(english.run("imagine", "a sun", "--out", out, "--count", "0")).isEqualTo(2);
    assertThat(english.err()).contains("--count must be 1–1000, was 0");
    assertThat(english.run("imagine", "a sun", "--out", out, "--size", "5")).isEqualTo(2);
    assertThat(english.err()).contains("--size: engine.picture-pixels must be 16–4096, was 5");
    assertThat(english.engine).isNull();
  }

  @Test
  void imagine_folderCannotBeMade_saysSoBeforeDrawing() throws IOException {
    Path file = Files.writeString(home.resolve("taken"), "a file");

    int code = english.run("imagine", "a sun", "--out", file.toString());

    assertThat(code).isEqualTo(1);
    assertThat(english.err()).contains(file + ": a file of that name is in the way");
    assertThat(english.engine).isNull();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void imagine_pictureCannotBeWritten_saysWhyAndTheRemedy() {
    Path tooDeep = home;
    while (tooDeep.toString().length() < LONGEST_PATH - 10) {
      int left = LONGEST_PATH - 6 - tooDeep.toString().length() - 1;
      tooDeep = tooDeep.resolve("d".repeat(Math.min(200, left)));
    }

    int code = english.run("imagine", "a sun", "--out", tooDeep.toString(), "--seed", "7");

    assertThat(code).isEqualTo(1);
    assertThat(english.err())
        .startsWith("artishow: The picture could not be written: ")
        .contains("a-sun-7.png")
        .contains("Free some space, or name another folder with --out.")
        .doesNotContain("\tat ");
    assertThat(english.generator.closed).isTrue();
  }

  @Test
  void imagine_help_isOfTheLanguage() {
    assertThat(english.run("imagine", "--help")).isZero();
    assertThat(String.join(" ", english.out())).contains("fixes the noise").contains("Exit codes:");
    assertThat(french.run("imagine", "--help")).isZero();
    assertThat(String.join(" ", french.out()))
        .contains("Dessine une image")
        .contains("ce qu’il faut dessiner")
        .contains("Codes de sortie")
        .doesNotContain("fixes the noise");
  }

  private Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(out))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }
}
