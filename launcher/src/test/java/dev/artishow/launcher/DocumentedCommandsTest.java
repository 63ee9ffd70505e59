package dev.artishow.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents tell people to type is what the commands take. */
class DocumentedCommandsTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final Pattern IN_TEXT = Pattern.compile("`\\./artishow ([^`]+)`");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  /** Those that neither draw nor train nor fetch. */
  private static final Set<String> QUICK = Set.of("models list", "credits", "config check");

  @Test
  void blocks_everyCommand_isTaken() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path document : documents()) {
      BLOCK
          .matcher(Files.readString(document))
          .results()
          .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
          .filter(line -> line.startsWith("./artishow "))
          .forEach(lines::add);
    }

    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThatCode(() -> commands(new StringWriter()).parseArgs(words(line)))
                    .as(line)
                    .doesNotThrowAnyException());
  }

  /** They are often cut short, so that values may be missing. */
  @Test
  void commandsInText_all_haveTheOptionsThatAreTold() throws IOException {
    List<String> told = new ArrayList<>();
    for (Path document : documents()) {
      IN_TEXT
          .matcher(Files.readString(document))
          .results()
          .map(found -> found.group(1))
          .forEach(told::add);
    }

    assertThat(told).hasSizeGreaterThan(50);
    assertThat(told).allSatisfy(DocumentedCommandsTest::isKnown);
  }

  private static void isKnown(String told) {
    CommandLine command = commands(new StringWriter());
    for (String word : told.replaceAll("[\\[\\]…]", " ").strip().split("\\s+", -1)) {
      if (word.startsWith("-")) {
        assertThat(command.getCommandSpec().findOption(word)).as(told).isNotNull();
      } else if (!command.getSubcommands().isEmpty()) {
        assertThat(command.getSubcommands()).as(told).containsKey(word);
        command = Objects.requireNonNull(command.getSubcommands().get(word));
      }
    }
  }

  @Test
  void readme_quickCommands_doWhatTheySay() throws IOException {
    List<String> quick =
        IN_TEXT
            .matcher(Files.readString(REPOSITORY.resolve("README.md")))
            .results()
            .map(found -> found.group(1))
            .filter(QUICK::contains)
            .distinct()
            .toList();

    assertThat(quick).containsExactlyInAnyOrderElementsOf(QUICK);
    assertThat(quick)
        .allSatisfy(
            told -> {
              var said = new StringWriter();
              assertThat(commands(said).execute(told.split(" "))).as(said.toString()).isZero();
              assertThat(said.toString()).isNotBlank();
            });
  }

  private static CommandLine commands(StringWriter said) {
    var commands = Main.commands(Map.of("ARTISHOW_HOME", REPOSITORY.toString()), Locale.ENGLISH);
    commands.setOut(new PrintWriter(said, true));
    commands.setErr(new PrintWriter(said, true));
    return commands;
  }

  /** As a shell takes a line apart, as far as documents need it. */
  private static String[] words(String line) {
    String typed = line.replaceAll("\\s+#.*|\\s+>.*", "");
    return WORD.matcher(typed)
        .results()
        .skip(1)
        .map(DocumentedCommandsTest::word)
        .toArray(String[]::new);
  }

  private static String word(MatchResult found) {
    return Objects.requireNonNullElse(found.group(1), found.group());
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(REPOSITORY);
        Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> String.valueOf(file.getFileName()).endsWith(".md"))
          .filter(file -> !file.startsWith(REPOSITORY.resolve("docs/decisions")))
          .toList();
    }
  }
}
