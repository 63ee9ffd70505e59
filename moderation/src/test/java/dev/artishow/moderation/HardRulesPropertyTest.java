package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.RuleBook;
import dev.artishow.moderation.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing that an operator or a prompt can say disarms a hard rule. */
class HardRulesPropertyTest {
  private static final List<String> RULES =
      List.copyOf(RuleBook.load(Optional.empty(), Map.of()).rules().keySet());
  private static final RulePromptScreen SCREEN =
      RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());

  @Property(tries = 12, seed = "2026")
  void screen_anyOperatorsFileAndPolicy_stillRefuses(
      @ForAll("prompts") String prompt, @ForAll("files") String file, @ForAll Action mildest)
      throws IOException {
    Path own = Files.createTempFile("rules", ".conf");
    try {
      Files.writeString(own, file);
      var levels = Policy.Levels.of(mildest, mildest, mildest);
      var policy = new Policy(Map.of("minors", levels, "sexual", levels));
      var screen = SCREEN.with(RuleBook.load(Optional.of(own), Map.of()), policy);

      assertThat(screen.screen(prompt)).isInstanceOf(Verdict.Refuse.class);
      assertThat(screen.screen(prompt).found().get(0).severity()).isEqualTo(Severity.HARD);
    } finally {
      Files.delete(own);
    }
  }

  @Property(tries = 300, seed = "2026")
  void screen_harmlessWordsAround_stillRefuses(
      @ForAll("prompts") String prompt,
      @ForAll("harmless") String before,
      @ForAll("harmless") String after) {
    Verdict verdict = SCREEN.screen(before + ", " + prompt + ", " + after);

    assertThat(verdict).isInstanceOf(Verdict.Refuse.class);
    assertThat(verdict.found().get(0).category()).isEqualTo(Category.MINORS);
  }

  @Provide
  Arbitrary<String> prompts() {
    return Combinators.combine(
            Arbitraries.of("naked", "nude", "topless", "sexy", "having sex,"),
            Arbitraries.of("child", "schoolgirl", "13 year old girl", "kid", "toddler", "fillette"))
        .as((bare, minor) -> bare + " " + minor);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(RULES)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            ids -> {
              var text = new StringBuilder();
              for (String id : ids) {
                text.append("rules.%s.active = false%n".formatted(id));
                text.append(
                    "rules.%s.in.en { words = child, frees = \"naked|nude|topless|sexy"
                            .formatted(id)
                        + " child|schoolgirl|kid|toddler, nakedchild, year old girl\" }\n");
              }
              return text.toString();
            });
  }

  @Provide
  Arbitrary<String> harmless() {
    return Arbitraries.of(
        "a bottle",
        "nude lipstick",
        "birds",
        "a tulip",
        "pieds nus",
        "naked eye",
        "a painting",
        "same sex",
        "sex education",
        "kid gloves",
        "game",
        "vietnamese",
        "à l'œil nu");
  }
}
