package dev.artishow.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.moderation.rule.Category;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePromptScreenTest {
  private static final PromptScreen SCREEN =
      RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());

  @ParameterizedTest
  @CsvSource({
    "a naked man, naked",
    "a n a k e d man, n a k e d",
    "A Nаkеd man, Nаkеd",
    "a 𝓃𝒶𝓀𝑒𝒹 man, 𝓃𝒶𝓀𝑒𝒹",
    "a n̷a̷k̷e̷d̷ man, n̷a̷k̷e̷d̷",
    "un café et une femme nue, femme nue",
    "a 👩‍🦰 who is na‍ked, na‍ked",
  })
  void screen_disguisedWord_marksItInThePromptAsTyped(String prompt, String excerpt) {
    assertThat(SCREEN.screen(prompt).found())
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
    assertThat(SCREEN.screen(prompt).found())
        .as(prompt)
        .extracting(Finding::ruleId)
        .contains("extremism");
  }

  @Test
  void screen_severalRules_putsWhatRefusesFirst() {
    Verdict verdict = SCREEN.screen("a naked man with a penis");

    assertThat(verdict).isInstanceOf(Verdict.Refuse.class);
    assertThat(verdict.found())
        .extracting(Finding::ruleId)
        .startsWith("sexual-explicit")
        .contains("nudity");
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
    Finding finding = SCREEN.screen("a naked man").found().get(0);

    assertThat(finding.ruleVersion()).matches("\\d+\\+[0-9a-f]{8}\\+hard\\d+");
    assertThat(finding.category()).isEqualTo(Category.SEXUAL);
    assertThat(List.of(finding.reason().in(Locale.ENGLISH), finding.reason().in(Locale.FRENCH)))
        .allSatisfy(reason -> assertThat(reason).endsWith("."))
        .doesNotHaveDuplicates();
  }
}
