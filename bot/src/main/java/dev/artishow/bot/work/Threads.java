package dev.artishow.bot.work;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bot's threads. The Discord client's own, for events and callbacks, only hand over, so that no
 * slow screen or disk keeps the next interaction waiting beyond Discord's three seconds. New orders
 * and what follows from them have pools of their own: a picture that is finished never waits behind
 * orders that are still to be written down.
 */
public final class Threads implements AutoCloseable {
  private static final int EVENT_THREADS = 2;
  private static final int CALLBACK_THREADS = 2;
  private static final int ADMISSION_THREADS = 4;
  private static final int WORK_THREADS = 2;
  private static final int DELIVERY_THREADS = 4;

  /** What would wait behind more than this is late anyway. */
  private static final int ADMISSION_QUEUE = 256;

  /** So many files of strangers may wait for the one thread that looks into them. */
  private static final int EXAMINATION_QUEUE = 16;

  private static final long GOODBYE_SECONDS = 5;

  private final ExecutorService events = fixed(EVENT_THREADS, "discord-event");
  private final ExecutorService callbacks = fixed(CALLBACK_THREADS, "discord-callback");
  private final ExecutorService work = fixed(WORK_THREADS, "work");
  private final ExecutorService deliveries = fixed(DELIVERY_THREADS, "delivery");
  private final ExecutorService orders = fixed(1, "orders");
  private final ExecutorService admission =
      new ThreadPoolExecutor(
          ADMISSION_THREADS,
          ADMISSION_THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(ADMISSION_QUEUE),
          named("admission"));
  private final ExecutorService examination =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(EXAMINATION_QUEUE),
          named("examination"));

  private static ExecutorService fixed(int threads, String name) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
  }

  private static ThreadFactory named(String name) {
    var number = new AtomicInteger();
    return task -> {
      Thread thread = Executors.defaultThreadFactory().newThread(task);
      thread.setName(name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** For the Discord client's events. */
  public ExecutorService events() {
    return events;
  }

  /** For what the Discord client calls back. */
  public ExecutorService callbacks() {
    return callbacks;
  }

  /** For what must be decided within Discord's three seconds; refuses when too much waits. */
  public ExecutorService admission() {
    return admission;
  }

  /** For what follows an acknowledgement: records, files of pictures, slow answers. */
  public ExecutorService work() {
    return work;
  }

  /** For looking into the files of strangers; refuses when too many wait. */
  public ExecutorService examination() {
    return examination;
  }

  /** For orders about models, one after the other: each may take as long as loading one. */
  public ExecutorService orders() {
    return orders;
  }

  /** For deliveries alone. */
  public ExecutorService deliveries() {
    return deliveries;
  }

  @Override
  public void close() {
    for (ExecutorService pool :
        List.of(events, admission, orders, work, examination, deliveries, callbacks)) {
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
