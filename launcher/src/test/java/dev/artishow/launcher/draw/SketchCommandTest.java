package dev.artishow.launcher.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchCommandTest {
  @TempDir Path home;

  private String out() {
    return home.resolve("OUT").toString();
  }

  @Test
  void sketch_noLibrary_saysSoAndHowToMakeOne() throws IOException {
    Files.createDirectory(home.resolve("models"));
    var english = new CommandLineFixture(home, Locale.ENGLISH);
    var french = new CommandLineFixture(home, Locale.FRENCH);

    assertThat(english.run("sketch", "a cat", "--out", out())).isEqualTo(1);
    assertThat(english.err())
        .contains("There is nothing to sketch from: ")
        .contains(home.resolve("models") + " has no library library")
        .contains("./artishow library build");
    assertThat(french.run("sketch", "un chat", "--out", out())).isEqualTo(1);
    assertThat(french.err()).contains("Il n’y a rien d’après quoi esquisser");
    assertThat(home.resolve("OUT")).doesNotExist();
  }

  @Test
  void sketch_sizeOrCountOutOfRange_isAUsageError() {
    var english = new CommandLineFixture(home, Locale.ENGLISH);

    assertThat(english.run("sketch", "a cat", "--out", out(), "--size", "4096")).isEqualTo(2);
    assertThat(english.err()).contains("--size must be 16–1024, was 4096");
    assertThat(english.run("sketch", "a cat", "--out", out(), "--count", "0")).isEqualTo(2);
    assertThat(english.err()).contains("--count must be 1–1000, was 0");
  }
}
