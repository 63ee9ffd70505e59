package dev.artishow.engine.schedule;

import dev.artishow.engine.Drawing;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests end: off the device's thread, for what an ending sets off is none of the device's
 * business. One thread, so that progress comes before the end.
 */
final class Endings implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Endings.class);
  private static final long CLOSE_SECONDS = 30;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "endings"));
  private final LoopObserver observer;
  private final LongSupplier nanos;

  Endings(LoopObserver observer, LongSupplier nanos) {
    this.observer = observer;
    this.nanos = nanos;
  }

  /** Runs something after all that was told before. */
  void execute(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      task.run();
    }
  }

  /** Ends a task, unless it has ended. */
  void end(DrawTask task, Drawing drawing) {
    end(task, () -> drawing);
  }

  /** As {@link #end(DrawTask, Drawing)}, with an ending that takes work to make. */
  void end(DrawTask task, Supplier<Drawing> drawing) {
    if (task.end()) {
      execute(() -> complete(task, drawing));
    }
  }

  private void complete(DrawTask task, Supplier<Drawing> drawing) {
    Drawing made;
    try {
      made = drawing.get();
      observer.ended(task.asker(), made, task.trace(nanos.getAsLong()));
    } catch (RuntimeException e) {
      log.error("The picture of seed {} could not be made ready", task.request().seed(), e);
      made = new Drawing.Failed(e.toString());
    }
    task.drawing().complete(made);
  }

  /** Waits for the last ending. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("An ending has been running for {} s and is left alone", CLOSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
