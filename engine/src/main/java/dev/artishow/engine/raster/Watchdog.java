package dev.artishow.engine.raster;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gives the drawing of one picture so much time of a processor, however many others share it. It
 * runs on a thread of its own, which is left to its fate when the time is over: nothing in Java can
 * stop it, but it keeps nobody waiting and never keeps the program from ending. The limits on files
 * make this rare.
 *
 * @param limit many times what the largest pictures take, so that no slow machine refuses good ones
 */
public record Watchdog(Duration limit) {
  /** What every picture gets. */
  public static final Watchdog USUAL = new Watchdog(Duration.ofSeconds(20));

  /** How often it is looked after. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  /**
   * What {@code drawing} gives.
   *
   * @throws UnusablePictureException if it throws that, needs more time, memory or depth than there
   *     is
   */
  public <T> T watch(Callable<T> drawing) throws UnusablePictureException {
    var task = new FutureTask<>(drawing);
    var thread = new Thread(task, "picture");
    thread.setDaemon(true);
    thread.start();
    try {
      return await(task, thread);
    } catch (ExecutionException e) {
      throw refusal(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a picture was drawn", e);
    } finally {
      task.cancel(true);
    }
  }

  private <T> T await(FutureTask<T> task, Thread thread)
      throws ExecutionException, InterruptedException, UnusablePictureException {
    ThreadMXBean times = ManagementFactory.getThreadMXBean();
    while (true) {
      try {
        return task.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        if (times.getThreadCpuTime(thread.getId()) > limit.toNanos()) {
          throw new UnusablePictureException(
              "must be drawn within %d s, takes longer; simplify it".formatted(limit.toSeconds()));
        }
      }
    }
  }

  private static UnusablePictureException refusal(@Nullable Throwable cause) {
    if (cause instanceof UnusablePictureException refused) {
      return refused;
    } else if (cause instanceof OutOfMemoryError) {
      return new UnusablePictureException("needs more memory than there is; simplify it", cause);
    } else if (cause instanceof StackOverflowError) {
      return new UnusablePictureException("is nested too deeply; simplify it", cause);
    } else if (cause instanceof Error error) {
      throw error;
    }
    return new UnusablePictureException(
        "cannot be decoded, so it is broken or of a rare kind; save it again", cause);
  }
}
