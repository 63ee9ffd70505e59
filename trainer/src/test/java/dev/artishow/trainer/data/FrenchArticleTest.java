package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.caption.FrenchArticle;
import org.junit.jupiter.api.Test;

class FrenchArticleTest {

  @Test
  void before_followsTheEndingOfTheFirstWord() {
    assertThat(FrenchArticle.before("pomme rouge")).isEqualTo("une pomme rouge");
    assertThat(FrenchArticle.before("chat noir")).isEqualTo("un chat noir");
    assertThat(FrenchArticle.before("visage souriant")).isEqualTo("un visage souriant");
  }
}
