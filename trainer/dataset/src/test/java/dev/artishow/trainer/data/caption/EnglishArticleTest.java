package dev.artishow.trainer.data.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnglishArticleTest {
  @ParameterizedTest
  @CsvSource({
    "red apple, a red apple",
    "orange book, an orange book",
    "hourglass, an hourglass",
    "unicorn, a unicorn",
    "bus, a bus",
    "eight-thirty, an eight-thirty",
    "woman’s boot, a woman’s boot"
  })
  void before_noun_putsTheArticle(String name, String expected) {
    assertThat(EnglishArticle.before(name)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grapes", "french fries", "kiss: woman, man", "1st place medal"})
  void before_pluralOrPhrase_putsNone(String name) {
    assertThat(EnglishArticle.before(name)).isEmpty();
  }
}
