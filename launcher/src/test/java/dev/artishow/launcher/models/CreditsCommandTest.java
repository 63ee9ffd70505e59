package dev.artishow.launcher.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CreditsCommandTest {
  @TempDir Path home;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectory(home.resolve("models"));
  }

  @Test
  void credits_alone_printsMarkdown() {
    var english = new CommandLineFixture(home, Locale.ENGLISH);

    assertThat(english.run("credits")).isZero();
    assertThat(english.out()).startsWith("# Credits");
    assertThat(home.resolve("CREDITS.md")).doesNotExist();
  }

  @Test
  void credits_write_replacesTheFileAndSaysSo() throws IOException {
    Path file = Files.writeString(home.resolve("CREDITS.md"), "old");
    var french = new CommandLineFixture(home, Locale.FRENCH);

    assertThat(french.run("credits", "--write")).isZero();
    assertThat(french.out()).containsExactly("Écrit\u202f: " + file);
    assertThat(file).content().startsWith("# Credits");
  }
}
