package dev.artishow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.terminal.Commands;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

class MessagesTest {
  /** The French file holds help texts as well, whose English stands in the commands. */
  private static final Pattern HELP =
      Pattern.compile("(artishow|usage|mixinStandardHelpOptions)[.].*");

  @Test
  void files_everySentence_isThereInBothLanguages() throws IOException {
    assertThat(sentences("messages.properties")).isEqualTo(sentences("messages_fr.properties"));
  }

  private static Set<String> sentences(String name) throws IOException {
    return file(name).stringPropertyNames().stream()
        .filter(key -> !HELP.matcher(key).matches())
        .collect(Collectors.toSet());
  }

  private static Properties file(String name) throws IOException {
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  void help_everyCommandAndOption_isInBothLanguages() {
    List<CommandSpec> english = commands(Main.commands(Map.of(), Locale.ENGLISH)).toList();
    List<CommandSpec> french = commands(Main.commands(Map.of(), Locale.FRENCH)).toList();

    assertThat(english).hasSameSizeAs(french).hasSizeGreaterThan(20);
    var untold = new ArrayList<String>();
    for (int i = 0; i < english.size(); i++) {
      Map<String, String> other = texts(french.get(i));
      texts(english.get(i))
          .forEach(
              (name, text) -> {
                if (text.equals(other.get(name))) {
                  untold.add(name + ": " + text);
                }
              });
      assertThat(english.get(i).optionsMap()).containsKey("--help");
    }
    assertThat(untold).isEmpty();
  }

  /** 80 columns, as {@code mvn} and most terminals have them. */
  @Test
  void help_everyLine_fitsAndEndsWhereItMay() {
    for (Locale reader : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      commands(Main.commands(Map.of(), reader))
          .forEach(
              command ->
                  assertThat(command.commandLine().getUsageMessage().lines())
                      .as(command.qualifiedName())
                      .allSatisfy(
                          line -> {
                            assertThat(line).hasSizeLessThanOrEqualTo(80);
                            assertThat(line)
                                .doesNotMatch(".*(\u2019| [.]|\\bp[.]|[\u02bc\u02d1].*)");
                          }));
    }
  }

  private static Stream<CommandSpec> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream()
            .filter(subcommand -> !subcommand.getCommandSpec().usageMessage().hidden())
            .flatMap(MessagesTest::commands));
  }

  /** What a command's help says, by what it says it of. */
  private static Map<String, String> texts(CommandSpec command) {
    var texts = new TreeMap<String, String>();
    UsageMessageSpec usage = command.usageMessage();
    texts.put(command.qualifiedName(), String.join(" ", usage.description()));
    texts.put(command.qualifiedName() + " synopsis", usage.synopsisHeading());
    if (!command.subcommands().isEmpty()) {
      texts.put(command.qualifiedName() + " commands", usage.commandListHeading());
    }
    texts.put(
        command.qualifiedName() + " exit codes",
        usage.exitCodeListHeading() + usage.exitCodeList());
    for (ArgSpec argument : command.args()) {
      if (argument.hidden()) {
        continue;
      }
      texts.put(
          command.qualifiedName() + " " + argument.paramLabel() + " " + argument,
          String.join(" ", argument.description()));
    }
    return texts;
  }

  @Test
  void messages_otherLanguage_isEnglish() {
    assertThat(Commands.phrases(Locale.GERMAN).say("imagine.cached")).isEqualTo("from the cache");
    assertThat(Commands.phrases(Locale.CANADA_FRENCH).say("imagine.cached"))
        .isEqualTo("repris du cache");
  }
}
