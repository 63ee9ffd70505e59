package dev.artishow.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.CommandLineFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
  @TempDir Path home;

  @Test
  void completion_sourcedByBash_knowsCommandsAndOptions() throws IOException, InterruptedException {
    var artishow = new CommandLineFixture(home, Locale.ENGLISH);
    assertThat(artishow.run("completion")).isZero();
    Path script = home.resolve("completion.bash");
    Files.write(script, artishow.out());

    assertThat(complete(script, "artishow", "imag")).contains("imagine");
    assertThat(complete(script, "artishow", "models", "insp")).contains("inspect");
    assertThat(complete(script, "artishow", "imagine", "--no-pre")).contains("--no-preview");
  }

  /** What bash offers for the last of some words. */
  private static String complete(Path script, String... words)
      throws IOException, InterruptedException {
    String typed = String.join(" ", words);
    String ask =
        "source %s; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; COMP_POINT=%d;"
                .formatted(script, typed, words.length - 1, typed, typed.length())
            + " _complete_artishow; echo \"${COMPREPLY[@]}\"";
    Process bash = new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
    String offered = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return offered;
  }
}
