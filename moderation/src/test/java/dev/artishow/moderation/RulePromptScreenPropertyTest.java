package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RulePromptScreenPropertyTest {
  private static final PromptScreen SCREEN =
      RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());

  @Property(tries = 300, seed = "2026")
  void screen_anyText_marksOnlyWhatIsThere(@ForAll("prompts") String prompt) {
    Verdict verdict = SCREEN.screen(prompt);

    assertThat(verdict.found())
        .allSatisfy(
            finding -> {
              assertThat(finding.start()).isBetween(0, finding.end() - 1);
              assertThat(finding.end()).isLessThanOrEqualTo(prompt.length());
            });
    assertThat(SCREEN.screen(prompt)).isEqualTo(verdict);
  }

  @Property(tries = 100, seed = "2026")
  void screen_forbiddenWordAmongOthers_isFoundWhereItStands(
      @ForAll("words") String before, @ForAll("words") String after) {
    String prompt = before + " swastika " + after;

    assertThat(SCREEN.screen(prompt).found())
        .filteredOn(finding -> finding.ruleId().equals("extremism"))
        .extracting(finding -> finding.excerpt(prompt))
        .contains("swastika");
  }

  @Provide
  Arbitrary<String> prompts() {
    Arbitrary<String> scraps =
        Arbitraries.of(
            "n",
            "u",
            "d",
            "e",
            "nude",
            "hitler",
            " ",
            "  ",
            "*",
            "1",
            "!",
            ".",
            "-",
            "rn",
            "ﬀ",
            "İ",
            "е",
            "👩‍🦰",
            "\u200D",
            "\u0301",
            "🇫🇷",
            "\uD800",
            "+33 6 12 34 56 78",
            "@",
            "ß",
            "baby");
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(80),
        scraps.list().ofMaxSize(30).map(list -> String.join("", list)));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('f', 'm').withChars(' ').ofMaxLength(40);
  }
}
