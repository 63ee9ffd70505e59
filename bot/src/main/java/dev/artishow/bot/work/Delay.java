package dev.artishow.bot.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a task later. Tasks are short and never block. */
@FunctionalInterface
public interface Delay {

  void after(Duration delay, Runnable task);

  /** By the machine's own clock. */
  static Delay real() {
    return (delay, task) ->
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
            .execute(task);
  }
}
