package dev.artishow.bot.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what has to be done sooner or later, such as writing down what has happened: tries again, at
 * growing intervals, until it succeeds or the process ends.
 */
public final class Persistence {
  private static final Logger log = LoggerFactory.getLogger(Persistence.class);
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Executor executor;
  private final Delay delay;

  public Persistence(Executor executor, Delay delay) {
    this.executor = executor;
    this.delay = delay;
  }

  /**
   * Does it as often as it takes.
   *
   * @param what for the log, e.g. {@code record of job 7ZK3QH0M4T}
   * @return completes on one of the executor's threads with what it gave
   */
  public <T> CompletableFuture<T> insist(String what, Supplier<T> task) {
    var done = new CompletableFuture<T>();
    attempt(what, task, FIRST, done);
    return done;
  }

  private <T> void attempt(
      String what, Supplier<T> task, Duration pause, CompletableFuture<T> done) {
    try {
      executor.execute(() -> run(what, task, pause, done));
    } catch (RejectedExecutionException e) {
      done.completeExceptionally(e);
    }
  }

  private <T> void run(String what, Supplier<T> task, Duration pause, CompletableFuture<T> done) {
    T result;
    try {
      result = task.get();
    } catch (RuntimeException e) {
      log.warn("{}: did not work, will be tried again in {}", what, pause, e);
      Duration next = pause.multipliedBy(2);
      delay.after(
          pause, () -> attempt(what, task, next.compareTo(LONGEST) > 0 ? LONGEST : next, done));
      return;
    }
    done.complete(result);
  }
}
