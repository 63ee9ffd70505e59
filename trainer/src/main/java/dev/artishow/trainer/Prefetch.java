package dev.artishow.trainer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes the next step's batch while the current one is trained on. Not thread-safe. */
final class Prefetch implements AutoCloseable {
  private final BatchSource source;
  private final ExecutorService thread;
  private CompletableFuture<Batch> next;
  private long nextStep;

  Prefetch(BatchSource source, long firstStep) {
    this.source = source;
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              var worker = new Thread(task, "batches");
              worker.setDaemon(true);
              return worker;
            });
    this.nextStep = firstStep;
    this.next = CompletableFuture.supplyAsync(() -> source.batch(firstStep), thread);
  }

  /** The batch of the next step in order. */
  Batch next() {
    Batch batch = next.join();
    long step = ++nextStep;
    next = CompletableFuture.supplyAsync(() -> source.batch(step), thread);
    return batch;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
