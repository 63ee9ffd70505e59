package dev.artishow.trainer.loop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A fixed number of threads, each with a number of its own, that do equal shares of work. */
final class Workers implements AutoCloseable {
  private final List<ExecutorService> threads;

  Workers(int count) {
    threads = IntStream.range(0, count).mapToObj(Workers::thread).toList();
  }

  private static ExecutorService thread(int number) {
    return Executors.newSingleThreadExecutor(
        task -> {
          var thread = new Thread(task, "replica-" + number);
          thread.setDaemon(true);
          return thread;
        });
  }

  int count() {
    return threads.size();
  }

  /**
   * Runs something once on every thread, with the thread's number, and waits for all, even if one
   * fails or the wait is interrupted: what they work on may be freed afterwards.
   *
   * @throws RuntimeException what a thread threw that failed
   */
  void onEach(IntConsumer work) {
    CompletableFuture<?>[] running =
        IntStream.range(0, threads.size())
            .mapToObj(i -> CompletableFuture.runAsync(() -> work.accept(i), threads.get(i)))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(running).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Runs {@code work} for 0 to {@code items} − 1, item i on thread i modulo the threads. */
  void each(int items, IntConsumer work) {
    onEach(
        thread -> {
          for (int item = thread; item < items; item += threads.size()) {
            work.accept(item);
          }
        });
  }

  @Override
  public void close() {
    threads.forEach(ExecutorService::shutdown);
  }
}
