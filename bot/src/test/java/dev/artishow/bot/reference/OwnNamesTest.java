package dev.artishow.bot.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNamesTest {
  private final OwnNames names = new OwnNames(List.of("Bolt", "Captain Bolt", "Éclair", "C-3"));

  private List<String> found(String prompt) {
    return names.find(prompt).stream()
        .map(match -> match.concept() + "@" + prompt.substring(match.start(), match.end()))
        .toList();
  }

  @Test
  void find_whateverTheCase_findsWholeWords() {
    assertThat(found("two BOLTS and a bolt on a thunderbolt")).containsExactly("Bolt@bolt");
    assertThat(found("l'éclair, bleu")).containsExactly("Éclair@éclair");
  }

  @Test
  void find_decomposedLetters_areTheSame() {
    assertThat(found(OwnNames.composed("un e\u0301clair"))).hasSize(1);
    assertThat(new OwnNames(List.of("E\u0301clair")).find("un éclair")).hasSize(1);
  }

  @Test
  void find_nameWithinAName_isTheLongerOne() {
    assertThat(found("captain bolt meets Bolt and c-3"))
        .containsExactly("Captain Bolt@captain bolt", "Bolt@Bolt", "C-3@c-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "a  b", "-x", "x-", "<@1>", "a\nb", "**Bolt**", ""})
  void isName_noWords_isFalse(String name) {
    assertThat(OwnNames.isName(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bolt", "R2", "l’éclair", "Captain Bolt", "火花", "का"})
  void isName_words_isTrue(String name) {
    assertThat(OwnNames.isName(name)).isTrue();
  }

  @Test
  void isName_tooLong_isFalse() {
    assertThat(OwnNames.isName("b".repeat(OwnDrawing.MAX_NAME_CHARACTERS))).isTrue();
    assertThat(OwnNames.isName("b".repeat(OwnDrawing.MAX_NAME_CHARACTERS + 1))).isFalse();
  }
}
