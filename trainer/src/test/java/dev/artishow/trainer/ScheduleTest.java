package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private final Schedule schedule = new Schedule(TinyTraining.optimizer(0.5, 10, 0.2), 100);

  @Test
  void learningRate_warmsUpHoldsAndDecays() {
    assertThat(schedule.learningRate(1)).isCloseTo(0.05, within(1e-12));
    assertThat(schedule.learningRate(10)).isEqualTo(0.5);
    assertThat(schedule.learningRate(81)).isEqualTo(0.5);
    assertThat(schedule.learningRate(91)).isCloseTo(0.25, within(1e-12));
    assertThat(schedule.learningRate(100)).isCloseTo(0.025, within(1e-12));
  }
}
