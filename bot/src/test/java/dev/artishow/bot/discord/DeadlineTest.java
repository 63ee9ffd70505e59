package dev.artishow.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final MovableClock clock = new MovableClock(Instant.EPOCH);
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<Object> answers = new ArrayList<>();

  private void decide(Executor executor) {
    new Deadline(executor, clock).decide(() -> "decided", answers::add, answers::add);
  }

  @Test
  void decide_inTime_answersOnceWithTheDecision() {
    decide(Runnable::run);
    clock.advance(Deadline.PATIENCE);
    assertThat(answers).containsExactly("decided");
  }

  @Test
  void decide_tooLate_answersOnceThatItIsLate() {
    decide(waiting::add);
    clock.advance(Deadline.PATIENCE);
    waiting.forEach(Runnable::run);
    assertThat(answers).hasSize(1).first().isInstanceOf(TimeoutException.class);
  }

  @Test
  void decide_justBeforeTheDeadline_stillCounts() {
    decide(waiting::add);
    clock.advance(Deadline.PATIENCE.minusNanos(1));
    waiting.forEach(Runnable::run);
    clock.advance(Deadline.PATIENCE);
    assertThat(answers).containsExactly("decided");
  }

  @Test
  void decide_throws_answersOnceWithTheFault() {
    var fault = new IllegalStateException("broken");
    new Deadline(Runnable::run, clock)
        .decide(
            () -> {
              throw fault;
            },
            answers::add,
            answers::add);
    clock.advance(Deadline.PATIENCE);
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
