package dev.artishow.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.Alarms;
import dev.artishow.sandbox.SandboxClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final SandboxClock clock = SandboxClock.standing();
  private final Alarms alarms = new Alarms(clock);
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<Object> answers = new ArrayList<>();

  private void decide(Executor executor) {
    new Deadline(executor, alarms).decide(() -> "decided", answers::add, answers::add);
  }

  private void advance(Duration step) {
    clock.advance(step);
    alarms.ring();
  }

  @Test
  void decide_inTime_answersOnceWithTheDecision() {
    decide(Runnable::run);
    advance(Deadline.PATIENCE);
    assertThat(answers).containsExactly("decided");
  }

  @Test
  void decide_tooLate_answersOnceThatItIsLate() {
    decide(waiting::add);
    advance(Deadline.PATIENCE);
    waiting.forEach(Runnable::run);
    assertThat(answers).hasSize(1).first().isInstanceOf(TimeoutException.class);
  }

  @Test
  void decide_justBeforeTheDeadline_stillCounts() {
    decide(waiting::add);
    advance(Deadline.PATIENCE.minusNanos(1));
    waiting.forEach(Runnable::run);
    advance(Deadline.PATIENCE);
    assertThat(answers).containsExactly("decided");
  }

  @Test
  void decide_throws_answersOnceWithTheFault() {
    var fault = new IllegalStateException("broken");
    new Deadline(Runnable::run, alarms)
        .decide(
            () -> {
              throw fault;
            },
            answers::add,
            answers::add);
    advance(Deadline.PATIENCE);
    assertThat(answers).containsExactly(fault);
  }

  @Test
  void decide_noRoom_answersAtOnce() {
    var full = new RejectedExecutionException("full");
    decide(
        task -> {
          throw full;
        });
    assertThat(answers).containsExactly(full);
  }
}
