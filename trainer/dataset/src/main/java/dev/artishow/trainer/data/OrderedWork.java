package dev.artishow.trainer.data;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Work done on many threads whose results are taken in the order it was handed in, by the thread
 * that hands it in. A bounded number of results waits.
 */
final class OrderedWork<T> implements AutoCloseable {
  private final ExecutorService executor;
  private final int window;
  private final Taker<T> taker;
  private final Deque<Future<T>> waiting = new ArrayDeque<>();

  /** Takes results one after the other. */
  interface Taker<T> {
    void take(T result) throws IOException;
  }

  OrderedWork(ExecutorService executor, int window, Taker<T> taker) {
    this.executor = executor;
    this.window = window;
    this.taker = taker;
  }

  /** Hands work in, waiting for the oldest if too much is under way. */
  void submit(Callable<T> work) throws IOException, InterruptedException {
    if (waiting.size() >= window) {
      takeOldest();
    }
    waiting.add(executor.submit(work));
  }

  /** Waits for all that was handed in. */
  void finish() throws IOException, InterruptedException {
    while (!waiting.isEmpty()) {
      takeOldest();
    }
  }

  /** Gives up what is still under way; nothing after {@link #finish}. */
  @Override
  public void close() {
    waiting.forEach(work -> work.cancel(false));
    waiting.clear();
  }

  private void takeOldest() throws IOException, InterruptedException {
    try {
      taker.take(waiting.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw new IOException(failure.getMessage(), failure);
      }
      throw new IllegalStateException("rendering failed", e.getCause());
    }
  }
}
