package dev.artishow.launcher.moderation;

import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.reading.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Tries every rule on lists of ordinary words: none of them may be read as another word in
 * disguise.
 */
@Command(
    name = "lint",
    description =
        "Tries every rule on lists of words, one a line; fails where a word is another's.")
final class ModerationRulesLintCommand implements Callable<Integer> {
  private static final List<Path> DICTIONARIES =
      List.of(Path.of("/usr/share/dict/american-english"), Path.of("/usr/share/dict/french"));

  /** What the hard rules would bring a word together with: they find nothing in one alone. */
  private static final List<String> COMPANIONS = List.of(". A child.", ". Nudity.");

  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Lists of words; Debian's wamerican and wfrench if none is given.")
  private List<Path> lists = List.of();

  @Option(
      names = "--names",
      description = "The lists are of names of pictures: none of them may be stopped at all.")
  private boolean areNames;

  @Option(names = "--write", paramLabel = "FILE", description = "Writes the words that failed.")
  private Optional<Path> written = Optional.empty();

  ModerationRulesLintCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() throws IOException {
    RulePromptScreen screen = Screens.configured(artishow);
    PrintWriter out = spec.commandLine().getOut();
    var failed = new TreeSet<String>();
    int tried = 0;
    for (Path list : lists.isEmpty() ? DICTIONARIES : lists) {
      for (String word : words(list)) {
        tried++;
        Optional<Finding> mistaken = mistaken(screen, word);
        mistaken.ifPresent(
            finding ->
                out.printf(
                    "%s: %s reads it as another word (%s)%n",
                    word, finding.ruleId(), Screens.lower(finding.reading())));
        if (mistaken.isPresent()) {
          failed.add(word);
        }
      }
    }
    if (written.isPresent()) {
      Files.write(written.get(), failed, StandardCharsets.UTF_8);
    }
    out.printf("%d words, %d taken for another%n", tried, failed.size());
    return failed.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static List<String> words(Path list) {
    if (!Files.isReadable(list)) {
      throw new Failure(
          "%s cannot be read; install wamerican and wfrench, or name lists".formatted(list));
    }
    try {
      var words = new ArrayList<>(Files.readAllLines(list, StandardCharsets.UTF_8));
      words.removeIf(word -> word.isBlank() || word.endsWith("'s"));
      return words;
    } catch (IOException e) {
      throw new Failure("%s cannot be read: %s".formatted(list, e.getMessage()), e);
    }
  }

  private Optional<Finding> mistaken(RulePromptScreen screen, String word) {
    if (areNames) {
      Verdict verdict = screen.screen(word);
      return verdict.stops() ? verdict.found().stream().findFirst() : Optional.empty();
    }
    return Stream.concat(Stream.of(""), COMPANIONS.stream())
        .flatMap(companion -> screen.findings(word + companion).stream())
        .filter(finding -> finding.reading() != Reading.PLAIN)
        .findFirst();
  }
}
