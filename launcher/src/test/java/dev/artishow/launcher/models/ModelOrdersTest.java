package dev.artishow.launcher.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.registry.RegistryFile;
import dev.artishow.engine.registry.RegistryState;
import dev.artishow.launcher.CommandLineFixture;
import dev.artishow.launcher.SmallPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelOrdersTest {
  @TempDir Path home;

  private CommandLineFixture english;
  private CommandLineFixture french;

  @BeforeEach
  void prepare() throws IOException {
    Path models = Files.createDirectory(home.resolve("models"));
    SmallPackage.publish(models, "tiny", "1.0.0");
    SmallPackage.publish(models, "tiny", "1.1.0");
    english = new CommandLineFixture(home, Locale.ENGLISH);
    french = new CommandLineFixture(home, Locale.FRENCH);
  }

  private RegistryState state() throws IOException {
    return new RegistryFile(home.resolve("data/models.json")).read();
  }

  @Test
  void activate_aVersion_isPutOnRecord() throws IOException {
    assertThat(english.run("models", "activate", "tiny@1.0.0")).isZero();
    assertThat(english.out())
        .containsExactly(
            "tiny@1.0.0 is to draw from now on.",
            "A running bot follows within seconds, one that starts begins with it; see: artishow"
                + " models status");
    assertThat(state().fixed()).containsEntry("tiny", "1.0.0");
    assertThat(french.run("models", "activate", "tiny")).isZero();
    assertThat(french.out().get(0)).isEqualTo("tiny doit dessiner désormais.");
    assertThat(state().fixed()).isEmpty();
  }

  @Test
  void activate_unknownOrBroken_isRefusedWithTheReason() throws IOException {
    assertThat(english.run("models", "activate", "tiny@2.0.0")).isEqualTo(1);
    assertThat(english.err())
        .contains("Not done, there is no such model: tiny has no version 2.0.0")
        .contains("there are 1.0.0, 1.1.0");
    Files.writeString(home.resolve("models/tiny-1.1.0/weights.safetensors"), "broken");
    assertThat(french.run("models", "activate", "tiny@1.1.0")).isEqualTo(1);
    assertThat(french.err()).contains("Rien n’est fait, le paquet n’est pas en ordre\u202f: ");
    assertThat(english.run("models", "activate", "Tiny")).isEqualTo(2);
    assertThat(state()).isEqualTo(RegistryState.empty());
  }

  @Test
  void rollback_nothingBefore_isRefused() {
    assertThat(english.run("models", "rollback", "tiny")).isEqualTo(1);
    assertThat(english.err()).contains("there is nothing to go back to");
  }

  @Test
  void pinsAndAliases_showInTheStatus() {
    assertThat(english.run("models", "pin", "guild:7", "tiny@1.0.0")).isZero();
    assertThat(english.run("models", "pin", "channel:70", "tiny")).isZero();
    assertThat(english.run("models", "alias", "draft", "tiny")).isZero();
    assertThat(english.run("models", "unpin", "channel:70")).isZero();
    assertThat(english.run("models", "unload", "tiny")).isEqualTo(1);
    assertThat(french.run("models", "status")).isZero();
    assertThat(french.out())
        .containsExactly(
            "alias    default désigne base-few-steps",
            "alias    draft désigne tiny",
            "épinglé  guild:7\u202f: tiny@1.0.0");
    assertThat(english.run("models", "pin", "here", "tiny")).isEqualTo(2);
    assertThat(english.err()).contains("a scope must be guild:ID or channel:ID");
  }

  @Test
  void status_nothingHappened_saysSo() {
    assertThat(english.run("models", "status")).isZero();
    assertThat(english.out())
        .containsExactly(
            "alias  default is base-few-steps",
            "alias  draft is instant",
            "Nothing was ordered and nothing happened yet: each name’s newest version serves.");
  }
}
