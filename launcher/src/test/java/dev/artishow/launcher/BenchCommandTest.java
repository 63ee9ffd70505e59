package dev.artishow.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
  private final ArtishowCommand artishow = new ArtishowCommand(Map.of());
  private final CommandLine commands =
      Commands.of(
          artishow, Commands.phrases(Locale.ENGLISH), new CommandLine(new BenchCommand(artishow)));

  @Test
  void bench_subjectInSmallLettersOrNone_isUnderstood() {
    for (String subject :
        new String[] {
          "train", "draw", "engine", "equality", "soak", "swaps", "load", "bot", "all"
        }) {
      assertThatCode(() -> commands.parseArgs("bench", subject)).doesNotThrowAnyException();
    }
    assertThatCode(() -> commands.parseArgs("bench")).doesNotThrowAnyException();
  }

  @Test
  void bench_unknownSubject_isAUsageError() {
    assertThat(commands.execute("bench", "sleep")).isEqualTo(CommandLine.ExitCode.USAGE);
  }
}
