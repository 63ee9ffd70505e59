package dev.artishow.trainer.data.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.ColorName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ColorWordsTest {
  @Test
  void phrases_oneColourInFrench_agreeWithWhateverBearsIt() {
    assertThat(ColorWords.phrases("chat", List.of(ColorName.WHITE), "fr"))
        .containsExactly("chat en blanc", "chat de couleur blanche");
  }

  @Test
  void phrases_twoColours_nameBoth() {
    List<ColorName> colors = List.of(ColorName.RED, ColorName.PURPLE);

    assertThat(ColorWords.phrases("kite", colors, "en")).containsExactly("red and purple kite");
    assertThat(ColorWords.phrases("chat", colors, "fr")).containsExactly("chat en rouge et violet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"red heart", "pomme verte", "man: curly hair", "White flower"})
  void fit_colouredNameOrPhrase_isFalse(String name) {
    assertThat(ColorWords.fit(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"butterfly", "tired face", "papillon", "bored cat"})
  void fit_plainNoun_isTrue(String name) {
    assertThat(ColorWords.fit(name)).isTrue();
  }
}
