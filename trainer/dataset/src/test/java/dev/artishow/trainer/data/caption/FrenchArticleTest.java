package dev.artishow.trainer.data.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrenchArticleTest {
  @ParameterizedTest
  @CsvSource({
    "pomme rouge, une pomme rouge",
    "chat noir, un chat noir",
    "visage souriant, un visage souriant",
    "Main ouverte, une Main ouverte",
    "musée, un musée",
    "trottinette, une trottinette",
    "cerf-volant, un cerf-volant"
  })
  void before_nounOfKnownGender_hasItsArticle(String name, String expected) {
    assertThat(FrenchArticle.before(name)).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({"fourgonnette, une", "rugissement, un", "gratte-papier, none", "xyzzy, none"})
  void before_unknownNoun_trustsOnlySureEndings(String name, String article) {
    assertThat(FrenchArticle.before(name).map(said -> said.split(" ", 2)[0]).orElse("none"))
        .isEqualTo(article);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mains applaudissant", "deux cœurs", "interdit aux piétons", "18"})
  void before_noSingularNoun_isEmpty(String name) {
    assertThat(FrenchArticle.before(name)).isEmpty();
  }
}
