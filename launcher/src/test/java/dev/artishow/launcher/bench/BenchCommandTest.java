package dev.artishow.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Commands;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchCommandTest {
  private final ArtishowCommand artishow = new ArtishowCommand(Map.of());
  private final CommandLine commands =
      Commands.of(
          artishow, Commands.phrases(Locale.ENGLISH), new CommandLine(new BenchCommand(artishow)));

  @Test
  void bench_subjectInSmallLettersOrNone_isUnderstood() {
    for (String subject : subjects()) {
      assertThatCode(() -> commands.parseArgs("bench", subject)).doesNotThrowAnyException();
    }
    assertThatCode(() -> commands.parseArgs("bench")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void help_inBothLanguages_namesEverySubject(String language) {
    CommandLine localized =
        Commands.of(
            artishow,
            Commands.phrases(Locale.forLanguageTag(language)),
            new CommandLine(new BenchCommand(artishow)));

    String help =
        localized.parseArgs("bench").subcommand().commandSpec().commandLine().getUsageMessage();

    assertThat(List.of(help.split("\\W+", -1))).containsAll(subjects());
  }

  private static List<String> subjects() {
    return Arrays.stream(BenchCommand.Subject.values())
        .map(subject -> subject.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void bench_unknownSubject_isAUsageError() {
    assertThat(commands.execute("bench", "sleep")).isEqualTo(CommandLine.ExitCode.USAGE);
  }
}
