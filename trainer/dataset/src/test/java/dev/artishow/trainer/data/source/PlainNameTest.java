package dev.artishow.trainer.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainNameTest {

  @ParameterizedTest
  @CsvSource({
    "Coffee_Grinder_02.svg, coffee grinder",
    "redApple, red apple",
    "Sleeping cat (bw), sleeping cat",
    "Rocket 3 by Someone Else, rocket",
    "cat's eye, cat's eye",
    "fire_dragon12, fire dragon"
  })
  void of_nameWithAdditions_isPlain(String raw, String plain) {
    assertThat(PlainName.of(raw)).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"drawing 12", "untitled", "b2", "Fenêtre", "", "icon.svg", "猫"})
  void of_nameThatSaysNothing_isEmpty(String raw) {
    assertThat(PlainName.of(raw)).isEmpty();
  }

  @Test
  void of_authorInTheTitle_isLeftOut() {
    assertThat(PlainName.of("gerald g tree", word -> word.equals("gerald") || word.equals("g")))
        .contains("tree");
  }
}
