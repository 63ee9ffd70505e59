package dev.artishow.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TimesTest {

  @Test
  void from_sketches_isOfStepsAsLongAsFromNoise() {
    assertThat(Times.from(0, 4)).isEqualTo(Times.fromNoise(4));
    assertThat(Times.from(0.2, 16)).isEqualTo(new Times(0.2, 13));
    assertThat(Times.from(0.9, 4)).isEqualTo(new Times(0.9, 1));
  }

  @Test
  void at_aFewStepModelsOwnTimes_areThoseFromNoise() {
    Times half = Times.from(0.5, 4);
    assertThat(half.steps()).isEqualTo(2);
    assertThat(half.at(1)).isEqualTo(Times.fromNoise(4).at(3));
    assertThat(half.at(2)).isOne();
  }

  @Test
  void times_outOfRange_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Times(1, 1))
        .withMessageContaining("0–1 (exclusive), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Times(0, 0))
        .withMessage("steps must be 1 or more, was 0");
  }
}
