package dev.artishow.bot.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.Alarms;
import dev.artishow.sandbox.SandboxClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final SandboxClock clock = SandboxClock.standing();
  private final Alarms alarms = new Alarms(clock);
  private final List<Runnable> waiting = new ArrayList<>();

  private CompletableFuture<String> decide(Executor executor) {
    return new Deadline(executor, alarms).decide(() -> "decided");
  }

  private void advance(Duration step) {
    clock.advance(step);
    alarms.ring();
  }

  @Test
  void decide_inTime_staysDecided() {
    CompletableFuture<String> decided = decide(Runnable::run);
    advance(Deadline.PATIENCE);
    assertThat(decided).isCompletedWithValue("decided");
  }

  @Test
  void decide_tooLate_staysLate() {
    CompletableFuture<String> decided = decide(waiting::add);
    advance(Deadline.PATIENCE);
    waiting.forEach(Runnable::run);
    assertThat(decided).isCompletedExceptionally();
    assertThat(decided.handle((value, fault) -> fault).join()).isInstanceOf(TimeoutException.class);
  }

  @Test
  void decide_justBeforeTheDeadline_stillCounts() {
    CompletableFuture<String> decided = decide(waiting::add);
    advance(Deadline.PATIENCE.minusNanos(1));
    assertThat(decided).isNotDone();
    waiting.forEach(Runnable::run);
    assertThat(decided).isCompletedWithValue("decided");
  }

  @Test
  void decide_throws_failsWithTheFault() {
    var fault = new IllegalStateException("broken");
    CompletableFuture<String> decided =
        new Deadline(Runnable::run, alarms)
            .decide(
                () -> {
                  throw fault;
                });
    assertThat(decided.handle((value, thrown) -> thrown).join()).isSameAs(fault);
  }

  @Test
  void decide_noRoom_failsAtOnce() {
    var full = new RejectedExecutionException("full");
    CompletableFuture<String> decided =
        decide(
            task -> {
              throw full;
            });
    assertThat(decided.handle((value, thrown) -> thrown).join()).isSameAs(full);
  }
}
