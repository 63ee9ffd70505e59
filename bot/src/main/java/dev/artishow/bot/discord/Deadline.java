package dev.artishow.bot.discord;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes decisions off the event thread and gives up on those that come too late, so that every
 * interaction is answered within Discord's three seconds whatever the decision waits for.
 */
final class Deadline {
  /** Half of what Discord grants; the other half is for the way there and back. */
  static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final Executor executor;
  private final Delay delay;

  Deadline(Executor executor, Delay delay) {
    this.executor = executor;
    this.delay = delay;
  }

  /**
   * Calls exactly one of the two, once: {@code then} with the decision, or {@code otherwise} with
   * what the decision threw or a {@link TimeoutException}.
   */
  <T> void decide(Supplier<T> decision, Consumer<T> then, Consumer<Exception> otherwise) {
    var answered = new AtomicBoolean();
    delay.after(
        PATIENCE,
        () -> {
          if (answered.compareAndSet(false, true)) {
            otherwise.accept(new TimeoutException("no decision within " + PATIENCE));
          }
        });
    try {
      executor.execute(() -> run(decision, then, otherwise, answered));
    } catch (RejectedExecutionException e) {
      if (answered.compareAndSet(false, true)) {
        otherwise.accept(e);
      }
    }
  }

  private static <T> void run(
      Supplier<T> decision,
      Consumer<T> then,
      Consumer<Exception> otherwise,
      AtomicBoolean answered) {
    T decided;
    try {
      decided = decision.get();
    } catch (RuntimeException e) {
      if (answered.compareAndSet(false, true)) {
        otherwise.accept(e);
      }
      return;
    }
    if (answered.compareAndSet(false, true)) {
      then.accept(decided);
    }
  }
}
