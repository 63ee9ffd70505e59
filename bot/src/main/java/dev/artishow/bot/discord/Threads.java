package dev.artishow.bot.discord;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The front end's threads. Events have their own, which never wait for anything, so that no slow
 * screen or disk keeps the next interaction waiting beyond Discord's three seconds.
 */
final class Threads implements AutoCloseable {
  private static final int EVENT_THREADS = 2;
  private static final int CALLBACK_THREADS = 4;
  private static final int SCREENING_THREADS = 4;

  /** What would wait behind more than this is late anyway. */
  private static final int SCREENING_QUEUE = 256;

  private static final long GOODBYE_SECONDS = 5;

  private final ExecutorService events =
      Executors.newFixedThreadPool(EVENT_THREADS, named("discord-event"));
  private final ExecutorService callbacks =
      Executors.newFixedThreadPool(CALLBACK_THREADS, named("discord-callback"));
  private final ExecutorService screening =
      new ThreadPoolExecutor(
          SCREENING_THREADS,
          SCREENING_THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(SCREENING_QUEUE),
          named("screening"));

  private static ThreadFactory named(String name) {
    var number = new AtomicInteger();
    return task -> {
      var thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  ExecutorService events() {
    return events;
  }

  ExecutorService callbacks() {
    return callbacks;
  }

  ExecutorService screening() {
    return screening;
  }

  @Override
  public void close() {
    for (ExecutorService pool : new ExecutorService[] {events, screening, callbacks}) {
      pool.shutdown();
      try {
        if (!pool.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
          pool.shutdownNow();
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }
}
