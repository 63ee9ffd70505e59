package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.model.ModelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class StudiesTest {
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "LIBRARY")
  void of_everyKindOfNetwork_hasQuestions(ModelKind kind) {
    assertThat(Studies.of(kind)).isNotNull();
    assertThat(Studies.compare(kind, kind)).isTrue();
  }

  @Test
  void of_aLibrary_isRefused() {
    assertThatThrownBy(() -> Studies.of(ModelKind.LIBRARY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("library find");
  }

  @Test
  void compare_whatDraws_isAskedTheSame() {
    assertThat(Studies.compare(ModelKind.DIFFUSION, ModelKind.GAN)).isTrue();
    assertThat(Studies.compare(ModelKind.GAN, ModelKind.UPSCALER)).isFalse();
    assertThat(Studies.compare(ModelKind.TEXT_ENCODER, ModelKind.EVALUATOR)).isFalse();
  }
}
