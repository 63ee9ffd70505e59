package dev.artishow.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void of_controlCharactersAndTurnedWriting_leavesWhatIsSeen() {
    assertThat(CleanText.of("\u0000a \u202Ered\u202C apple\u0007\u2066")).isEqualTo("a red apple");
  }

  @Test
  void of_emojiJoinedOrNot_staysWhole() {
    assertThat(CleanText.of("👩‍🚀 🍎 l’été")).isEqualTo("👩‍🚀 🍎 l’été");
  }

  @Test
  void of_halfACharacter_isLeftOut() {
    assertThat(CleanText.of("a\uD83C apple")).isEqualTo("a apple");
  }

  @Test
  void excerpt_anyLimit_cutsNoCharacterInHalf() {
    String text = "ab👩‍🚀e\u0301🍎";
    for (int limit = 0; limit < text.length(); limit++) {
      String excerpt = CleanText.excerpt(text, limit);
      assertThat(excerpt).hasSizeLessThanOrEqualTo(limit + 1).endsWith("…");
      assertThat(CleanText.of(excerpt)).isEqualTo(excerpt);
      assertThat(excerpt).doesNotContain("👩‍…").doesNotEndWith("e…");
    }
    assertThat(CleanText.excerpt(text, text.length())).isEqualTo(text);
  }
}
