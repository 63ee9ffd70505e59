package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.model.ModelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudiesTest {
  @ParameterizedTest
  @EnumSource
  void of_everyKind_hasQuestions(ModelKind kind) {
    assertThat(Studies.of(kind)).isNotNull();
    assertThat(Studies.compare(kind, kind)).isTrue();
  }

  @Test
  void compare_whatDraws_isAskedTheSame() {
    assertThat(Studies.compare(ModelKind.DIFFUSION, ModelKind.GAN)).isTrue();
    assertThat(Studies.compare(ModelKind.GAN, ModelKind.UPSCALER)).isFalse();
    assertThat(Studies.compare(ModelKind.TEXT_ENCODER, ModelKind.EVALUATOR)).isFalse();
  }
}
