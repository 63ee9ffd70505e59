package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.trainer.denoiser.TinyDenoiser;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
  private final Schedule schedule = new Schedule(TinyDenoiser.optimizer(0.5, 10, 0.2));

  @Test
  void learningRate_warmsUpHoldsAndDecays() {
    assertThat(schedule.learningRate(1, 0, 0)).isCloseTo(0.05, within(1e-12));
    assertThat(schedule.learningRate(10, 0.09, 0)).isEqualTo(0.5);
    assertThat(schedule.learningRate(81, 0.8, 0)).isCloseTo(0.5, within(1e-12));
    assertThat(schedule.learningRate(91, 0.9, 0)).isCloseTo(0.25, within(1e-12));
    assertThat(schedule.learningRate(100, 0.99, 0)).isCloseTo(0.025, within(1e-12));
  }

  @Test
  void learningRate_everyRollback_halvesIt() {
    assertThat(schedule.learningRate(50, 0.5, 2)).isEqualTo(0.125);
  }

  @Test
  void budget_isUsedUpByTheNearestLimit() {
    var budget =
        new Budget(Optional.of(100L), Optional.of(Duration.ofMinutes(1)), Optional.of(7200.0));

    assertThat(budget.used(new RunState(30, 30, 6, 0.5, 0))).isEqualTo(0.3);
    assertThat(budget.used(new RunState(30, 30, 45, 0.5, 0))).isEqualTo(0.75);
    assertThat(budget.used(new RunState(30, 30, 6, 1.8, 0))).isEqualTo(0.9);
    assertThat(budget.used(new RunState(30, 30, 6, 9, 0))).isEqualTo(1);
  }

  @Test
  void budget_withoutLimits_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Budget(Optional.empty(), Optional.empty(), Optional.empty()))
        .withMessageContaining("steps, time or joules");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Budget.ofSteps(0))
        .withMessage("steps must be above 0, was 0.0");
  }
}
