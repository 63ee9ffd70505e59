package dev.artishow.launcher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.CommandLineFixture;
import dev.artishow.launcher.SmallPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCheckCommandTest {
  @TempDir Path home;

  private static final String WITHOUT_UPSCALER = "engine.upscaler = null\n";

  private Path own;
  private CommandLineFixture artishow;

  @BeforeEach
  void prepare() throws IOException {
    SmallPackage.publish(home.resolve("models"), "base-few-steps", "1.0.0");
    own = home.resolve("artishow.conf");
    Files.writeString(own, WITHOUT_UPSCALER);
    artishow = new CommandLineFixture(home, Locale.ENGLISH);
  }

  @Test
  void check_noFile_printsTheShippedValues() {
    assertThat(artishow.run("config", "check")).isZero();
    assertThat(artishow.out())
        .anyMatch(line -> line.matches("engine\\.device +auto +built-in artishow\\.conf:\\d+"))
        .anyMatch(line -> line.matches("discord\\.token +\\(missing: .*\\)"))
        .anyMatch(line -> line.matches("\\d+ moderation rules, version .*"));
  }

  @Test
  void check_fileBesideTheCommand_isLaidOverTheShippedOne() throws IOException {
    Files.writeString(own, "engine.device = cpu\n" + WITHOUT_UPSCALER);

    assertThat(artishow.run("config", "check")).isZero();
    assertThat(artishow.out())
        .anyMatch(line -> line.matches("engine\\.device +cpu +" + own + ":1"));
  }

  @Test
  void check_namedFile_isTakenInsteadOfTheOneBesideTheCommand() throws IOException {
    Files.writeString(own, "engine.device = cpu");
    Path other =
        Files.writeString(home.resolve("other.conf"), "engine.device = gpu\n" + WITHOUT_UPSCALER);

    assertThat(artishow.run("config", "check", "--config", other.toString())).isZero();
    assertThat(artishow.out()).anyMatch(line -> line.matches("engine\\.device +gpu .*"));
  }

  @Test
  void check_mistakes_listsAllAndExitsWithTwo() throws IOException {
    Files.writeString(home.resolve("artishow.conf"), "engine.devise = cpu\nengine.threads = -1");

    assertThat(artishow.run("config", "check")).isEqualTo(2);
    assertThat(artishow.err())
        .contains("artishow.conf has 2 problems:")
        .contains("artishow.conf:1: engine.devise is not a known key; did you mean engine.device?")
        .contains("artishow.conf:2: engine.threads must be 0–1024, was -1")
        .doesNotContain("\tat ");
  }

  @Test
  void check_noSuchFile_saysSo() {
    assertThat(artishow.run("--config", "none.conf", "config", "check")).isEqualTo(2);
    assertThat(artishow.err()).contains("none.conf: no such file");
  }

  @Test
  void check_wrongRulesFile_saysSo() throws IOException {
    Files.writeString(home.resolve("artishow.conf"), "moderation.rules-file = rules.conf");
    Files.writeString(home.resolve("rules.conf"), "rules.gore.severity = frown");

    assertThat(artishow.run("config", "check")).isEqualTo(2);
    assertThat(artishow.err())
        .contains("rules.gore.severity must be one of low, medium, high, hard, was \"frown\"");
  }

  @Test
  void check_namesWhatIsNotThere_saysWhatAndWhatToDo() throws IOException {
    Files.writeString(home.resolve("in-the-way"), "a file");
    Files.writeString(
        own,
        """
        engine.default-model = base-few-step
        engine.upscaler = grower
        provenance.trusted-authorities = [friends.pem]
        database.url = "jdbc:sqlite:in-the-way/artishow.db"
        """);

    assertThat(artishow.run("config", "check")).isEqualTo(2);
    assertThat(artishow.err())
        .contains("engine.default-model: there is no model “base-few-step” in " + home)
        .contains("which holds base-few-steps. Did you mean base-few-steps?")
        .contains("engine.upscaler: there is no model “grower”")
        .contains(
            "provenance.trusted-authorities: " + home.resolve("friends.pem") + " is not a file")
        .contains("database.url: " + home.resolve("in-the-way/artishow.db") + " cannot be made");
  }

  @Test
  void check_modelOfAnotherKind_saysSo() throws IOException {
    Files.writeString(own, "engine.upscaler = base-few-steps");

    assertThat(artishow.run("config", "check")).isEqualTo(2);
    assertThat(artishow.err())
        .contains("engine.upscaler: base-few-steps is a model of kind diffusion");
  }

  @Test
  void check_noFolderOfModels_saysSo() throws IOException {
    Files.writeString(own, "engine.models-folder = modles");

    assertThat(artishow.run("config", "check")).isEqualTo(2);
    assertThat(artishow.err())
        .contains("engine.models-folder: " + home.resolve("modles") + " is not a folder");
  }

  @Test
  void check_noDraftModelAndNoLibrary_isANote() {
    assertThat(artishow.run("config", "check")).isZero();
    assertThat(artishow.out())
        .anyMatch(line -> line.startsWith("note: engine.draft-model: there is no model “instant”"))
        .anyMatch(line -> line.startsWith("note: engine.library: there is no model “library”"));
  }

  @Test
  void everyCommand_help_exitsWithZero() {
    assertThat(artishow.run("--help")).isZero();
    assertThat(artishow.run("config", "--help")).isZero();
    assertThat(artishow.run("config", "check", "--help")).isZero();
  }

  @Test
  void unknownCommandOrNone_isAUsageError() {
    assertThat(artishow.run("imagin")).isEqualTo(2);
    assertThat(artishow.err()).contains("imagine");
    assertThat(artishow.run()).isEqualTo(2);
  }
}
