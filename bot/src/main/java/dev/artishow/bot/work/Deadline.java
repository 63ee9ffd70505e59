package dev.artishow.bot.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Takes decisions off the event thread and gives up on those that come too late, so that every
 * interaction is answered within Discord's three seconds whatever the decision waits for.
 */
public final class Deadline {
  /** Half of what Discord grants; the other half is for the way there and back. */
  public static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final Executor executor;
  private final Delay delay;

  public Deadline(Executor executor, Delay delay) {
    this.executor = executor;
    this.delay = delay;
  }

  /**
   * Takes a decision.
   *
   * @return completes with the decision or with what it threw; with a {@link TimeoutException} when
   *     it did not come in time, with a {@link RejectedExecutionException} when too much waits
   */
  public <T> CompletableFuture<T> decide(Supplier<T> decision) {
    var decided = new CompletableFuture<T>();
    delay.after(
        PATIENCE,
        () ->
            decided.completeExceptionally(new TimeoutException("no decision within " + PATIENCE)));
    try {
      executor.execute(() -> take(decision, decided));
    } catch (RejectedExecutionException e) {
      decided.completeExceptionally(e);
    }
    return decided;
  }

  /** What waited too long to be begun is not begun. */
  private static <T> void take(Supplier<T> decision, CompletableFuture<T> decided) {
    if (decided.isDone()) {
      return;
    }
    try {
      decided.complete(decision.get());
    } catch (RuntimeException e) {
      decided.completeExceptionally(e);
    }
  }
}
