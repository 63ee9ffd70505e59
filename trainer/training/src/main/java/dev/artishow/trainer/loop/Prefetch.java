package dev.artishow.trainer.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;

/**
 * Makes the next step's batch while the current one is trained on. Not thread-safe.
 *
 * @param <B> the batch's type
 */
final class Prefetch<B> implements AutoCloseable {
  private final LongFunction<B> source;
  private final ExecutorService thread;
  private CompletableFuture<B> next;
  private long nextNumber;

  /**
   * @param source makes the batch of a number
   */
  Prefetch(LongFunction<B> source, long first) {
    this.source = source;
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              var worker = new Thread(task, "batches");
              worker.setDaemon(true);
              return worker;
            });
    this.nextNumber = first;
    this.next = CompletableFuture.supplyAsync(() -> source.apply(first), thread);
  }

  /** The next batch in order. */
  B next() {
    B batch = next.join();
    long number = ++nextNumber;
    next = CompletableFuture.supplyAsync(() -> source.apply(number), thread);
    return batch;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
