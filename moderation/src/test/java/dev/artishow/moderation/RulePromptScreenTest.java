package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePromptScreenTest {
  private static final PromptScreen SCREEN =
      new RulePromptScreen(RuleBook.load(new ModerationConfig(Optional.empty()), Map.of()));

  @ParameterizedTest
  @CsvSource({
    "a naked man, naked",
    "a n a k e d man, n a k e d",
    "A Nаkеd man, Nаkеd",
    "a 𝓃𝒶𝓀𝑒𝒹 man, 𝓃𝒶𝓀𝑒𝒹",
    "a n̷a̷k̷e̷d̷ man, n̷a̷k̷e̷d",
    "un café et une femme nue, nue",
    "a 👩‍🦰 who is na‍ked, na‍ked",
  })
  void screen_disguisedWord_marksItInThePromptAsTyped(String prompt, String excerpt) {
    assertThat(Verdicts.findings(SCREEN.screen(prompt)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.excerpt(prompt)).isEqualTo(excerpt))
        .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo("nudity"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hitler",
        "HITLER",
        "h1tler",
        "hit1er",
        "h!tler",
        "H\u200Bi\u200Btler",
        "h-i-t-l-e-r",
        "h.i.t.l.e.r",
        "h i t l e r",
        "a h i t l e r",
        "hit-ler",
        "hi_tler",
        "hïtlér",
        "ｈｉｔｌｅｒ",
        "ⓗⓘⓣⓛⓔⓡ",
        "🅷🅸🆃🅻🅴🆁",
        "🇭🇮🇹🇱🇪🇷",
        "ʜɪᴛʟᴇʀ",
        "һitlеr",
        "HΙTLΕR",
        "hiiiitler",
        "h*tler",
        "h#tler",
        "𝐡𝐢𝐭𝐥𝐞𝐫",
        "hi\u00ADtler",
        "'hitler'",
        "«Hitler»!",
        "h 1 t l 3 r",
        "h\u0336i\u0336t\u0336l\u0336e\u0336r\u0336"
      })
  void screen_evasion_isSeenThrough(String prompt) {
    assertThat(Verdicts.findings(SCREEN.screen(prompt)))
        .as(prompt)
        .extracting(Finding::ruleId)
        .contains("nazism");
  }

  @Test
  void screen_severalRules_putsWhatRefusesFirst() {
    Verdict verdict = SCREEN.screen("a naked man with a penis");

    assertThat(verdict).isInstanceOf(Verdict.Refuse.class);
    assertThat(Verdicts.findings(verdict))
        .extracting(Finding::ruleId)
        .containsExactly("sexual-explicit", "nudity");
  }

  @Test
  void screen_wordsOfTwoLanguages_areNoContextForEachOther() {
    assertThat(SCREEN.screen("Dutch cheese for sale")).isEqualTo(new Verdict.Allow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "\uD83D", "\uDC00 \uD83D\uD83D", "…!?*#@$"})
  void screen_textWithoutWords_isAllowed(String prompt) {
    assertThat(SCREEN.screen(prompt)).isEqualTo(new Verdict.Allow());
  }

  @Test
  void finding_carriesVersionCategoryAndBothReasons() {
    Finding finding = Verdicts.findings(SCREEN.screen("a naked man")).get(0);

    assertThat(finding.ruleVersion()).matches("\\d+\\+[0-9a-f]{8}");
    assertThat(finding.category()).isEqualTo(Category.SEXUAL);
    assertThat(List.of(finding.reason().english(), finding.reason().french()))
        .allSatisfy(reason -> assertThat(reason).endsWith("."))
        .doesNotHaveDuplicates();
  }
}
