package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.artishow.config.ConfigException;
import dev.artishow.config.Problem;
import dev.artishow.moderation.rule.RuleBook;
import dev.artishow.moderation.rule.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
  private static final RuleBook BOOK = RuleBook.load(Optional.empty(), Map.of());
  private static final RulePromptScreen SCREEN = new RulePromptScreen(BOOK);
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyExample_isTreatedAsItsRuleSays() {
    return BOOK.rules().entrySet().stream()
        .flatMap(
            rule ->
                rule.getValue().in().entrySet().stream()
                    .flatMap(in -> examples(rule.getKey(), in.getKey(), in.getValue())));
  }

  private static Stream<DynamicTest> examples(String id, String language, Wording wording) {
    String name = id + " in " + language;
    return Stream.concat(
        wording.stops().orElse(List.of()).stream()
            .map(p -> DynamicTest.dynamicTest(name + " finds " + p, () -> finds(id, p))),
        wording.spares().orElse(List.of()).stream()
            .map(p -> DynamicTest.dynamicTest(name + " spares " + p, () -> spares(id, p))));
  }

  private static void finds(String id, String prompt) {
    assertThat(SCREEN.findings(prompt)).as(prompt).extracting(Finding::ruleId).contains(id);
  }

  private static void spares(String id, String prompt) {
    assertThat(SCREEN.findings(prompt)).as(prompt).extracting(Finding::ruleId).doesNotContain(id);
  }

  @Test
  void load_ownFile_changesPartsOfRulesAndAddsSome() throws IOException {
    PromptScreen screen =
        new RulePromptScreen(
            own(
                """
                rules.nudity.severity = high
                rules.trademarks.active = false
                rules.spoilers {
                  category = harassment
                  severity = medium
                  in.en.words = "the butler"
                  reason { english = "A spoiler.", french = "Un divulgâchage." }
                }
                """));

    assertThat(screen.screen("a naked man")).isInstanceOf(Verdict.Refuse.class);
    assertThat(screen.screen("Pikachu")).isEqualTo(new Verdict.Allow());
    assertThat(screen.screen("the butler did it")).isInstanceOf(Verdict.Hold.class);
  }

  @Test
  void load_ruleSwitchedOff_leavesOthersAlone() throws IOException {
    PromptScreen screen = new RulePromptScreen(own("rules.sexual-explicit.active = false"));

    assertThat(screen.screen("a naked child").found())
        .extracting(Finding::ruleId)
        .contains("minors-sexual", "nudity");
  }

  @Test
  void fullVersion_otherRules_isAnother() throws IOException {
    assertThat(own("rules.nudity.severity = high").fullVersion())
        .isNotEqualTo(BOOK.fullVersion())
        .startsWith(RuleBook.NORMALISER + "+");
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
                    rules.nudity.in.en.words = "nude, n**"
                    rules.member-named.in.any.patterns = ["(open"]
                    rules.drugs.severity = hard
                    """));

    assertThat(thrown.problems())
        .extracting(Problem::message)
        .anySatisfy(m -> assertThat(m).contains("rules.drugs.severity must be low, medium or high"))
        .anySatisfy(
            m ->
                assertThat(m)
                    .contains("rules.nudity.in.en.words must be words such as water pistol*"))
        .anySatisfy(m -> assertThat(m).contains("must be a regular expression in RE2 syntax"));
  }

  @Test
  void load_listThatIsNot_namesIt() {
    var thrown =
        catchThrowableOfType(
            ConfigException.class, () -> own("rules.nudity.in.en.words = \"<nudists>\""));

    assertThat(thrown).hasMessageContaining("names the list <nudists>");
  }

  private RuleBook own(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("my-rules.conf"), text);
    return RuleBook.load(Optional.of(file), Map.of());
  }
}
