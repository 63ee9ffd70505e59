package dev.artishow.trainer.data.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.scene.Tone;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
  private static final CodePoints FARMER = CodePoints.parse("1f469-1f3fd-200d-1f33e");

  @Test
  void of_pictureSelector_isLeftOut() {
    assertThat(CodePoints.of("\u2764\ufe0f")).isEqualTo(CodePoints.parse("2764"));
  }

  @Test
  void parse_shortOrUnderscored_isWrittenOneWay() {
    assertThat(CodePoints.parse("31_FE0F-20E3").hex()).isEqualTo("0031-20e3");
  }

  @Test
  void parse_noHexadecimal_isRefused() {
    assertThatThrownBy(() -> CodePoints.parse("apple"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("apple");
  }

  @Test
  void withoutTones_ofSomebody_isNeutral() {
    assertThat(FARMER.withoutTones().hex()).isEqualTo("1f469-200d-1f33e");
    assertThat(FARMER.tones()).containsExactly(Tone.MEDIUM);
  }

  @Test
  void swapping_twoTones_exchangesThem() {
    assertThat(FARMER.swapping(0x1f3fc, 0x1f3fd).tones()).containsExactly(Tone.MEDIUM_LIGHT);
    assertThat(FARMER.swapping(0x1f3fb, 0x1f3ff)).isEqualTo(FARMER);
  }
}
