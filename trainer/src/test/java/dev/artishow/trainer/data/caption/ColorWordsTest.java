package dev.artishow.trainer.data.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.raster.ColorName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ColorWordsTest {
  @Test
  void french_oneColour_agreesWithWhateverBearsIt() {
    assertThat(ColorWords.french(List.of(ColorName.WHITE)))
        .containsExactly("en blanc", "de couleur blanche");
  }

  @Test
  void phrases_twoColours_nameBoth() {
    List<ColorName> colors = List.of(ColorName.RED, ColorName.PURPLE);

    assertThat(ColorWords.english(colors)).isEqualTo("red and purple");
    assertThat(ColorWords.french(colors)).containsExactly("en rouge et violet");
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
