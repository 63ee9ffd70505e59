package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.artishow.config.ConfigException;
import dev.artishow.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
  private static final RuleBook BOOK =
      RuleBook.load(new ModerationConfig(Optional.empty()), Map.of());
  @TempDir Path folder;

  private static final PromptScreen SCREEN = new RulePromptScreen(BOOK);

  @TestFactory
  Stream<DynamicTest> everyExample_isTreatedAsItsRuleSays() {
    return BOOK.rules().entrySet().stream()
        .flatMap(
            entry ->
                Stream.concat(
                    entry.getValue().refuses().stream()
                        .map(
                            p ->
                                test(
                                    entry.getKey() + " stops " + p,
                                    () -> stops(entry.getKey(), p))),
                    entry.getValue().spares().stream()
                        .map(p -> test(entry.getKey() + " spares " + p, () -> spares(p)))));
  }

  private static DynamicTest test(String name, Runnable check) {
    return DynamicTest.dynamicTest(name, check::run);
  }

  private static void stops(String ruleId, String prompt) {
    Verdict verdict = SCREEN.screen(prompt);
    assertThat(Verdicts.findings(verdict)).as(prompt).extracting(Finding::ruleId).contains(ruleId);
  }

  private static void spares(String prompt) {
    assertThat(Verdicts.findings(SCREEN.screen(prompt))).as(prompt).isEmpty();
  }

  @Test
  void load_ownFile_changesPartsOfRulesAndAddsSome() throws IOException {
    PromptScreen screen =
        new RulePromptScreen(
            own(
                """
                rules.nudity.verdict = refuse
                rules.trademarks.verdict = off
                rules.spoilers {
                  category = private-data
                  verdict = hold
                  words.en = "the butler"
                  reason { english = "A spoiler.", french = "Un divulgâchage." }
                  refuses = ["the butler did it"]
                  spares = ["a butler"]
                }
                """));

    assertThat(screen.screen("a naked man")).isInstanceOf(Verdict.Refuse.class);
    assertThat(screen.screen("Pikachu")).isEqualTo(new Verdict.Allow());
    assertThat(screen.screen("the butler did it")).isInstanceOf(Verdict.Hold.class);
  }

  @Test
  void fullVersion_otherRules_isAnother() throws IOException {
    assertThat(own("rules.nudity.verdict = refuse").fullVersion())
        .isNotEqualTo(BOOK.fullVersion())
        .startsWith(BOOK.version() + "+");
    assertThat(own("").fullVersion()).isEqualTo(BOOK.fullVersion());
  }

  @Test
  void load_ownFileWithMistakes_namesEach() {
    var thrown =
        catchThrowableOfType(
            ConfigException.class,
            () ->
                own(
                    """
                    rules.nudity.words.en = "nude, n*"
                    rules.gore.patterns = ["(open"]
                    rules.drugs.verdict = frown
                    rules.spoilers { category = hate, verdict = hold, refuses = [a], spares = [b]
                      reason { english = "No.", french = "Non." } }
                    """));

    assertThat(thrown.problems())
        .extracting(Problem::message)
        .containsExactly(
            "rules.drugs.verdict must be one of off, hold, refuse, was \"frown\"",
            "rules.gore.patterns[0] must be a regular expression in RE2 syntax, was \"(open\":"
                + " missing closing )",
            "rules.nudity.words.en must have a star only at the end of a word of 3 letters or more,"
                + " was \" n*\"",
            "rules.spoilers.words or patterns must be given, were both missing");
  }

  @Test
  void load_nearRulesThatAreNot_namesThem() {
    var thrown =
        catchThrowableOfType(
            ConfigException.class, () -> own("rules.minors-sexual.near-rules = [nudism]"));

    assertThat(thrown)
        .hasMessageContaining(
            "rules.minors-sexual.near-rules must name rules without near-rules of their own, was"
                + " nudism");
  }

  private RuleBook own(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("my-rules.conf"), text);
    return RuleBook.load(new ModerationConfig(Optional.of(file)), Map.of());
  }
}
