package dev.artishow.trainer.data.raster;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives the drawing of one picture so much time. It runs on a thread of its own, which is left to
 * its fate when the time is over: nothing in Java can stop it, but it keeps nobody waiting and
 * never keeps the program from ending. The limits on documents make this rare.
 *
 * @param limit a thousand times what pictures take, so that no slow machine refuses good ones
 */
record Watchdog(Duration limit) {
  static final Watchdog USUAL = new Watchdog(Duration.ofSeconds(20));

  /**
   * What {@code drawing} gives.
   *
   * @throws UnusablePictureException if it throws that, needs more time, memory or depth than there
   *     is
   */
  Raster watch(Callable<Raster> drawing) throws UnusablePictureException {
    var task = new FutureTask<>(drawing);
    var thread = new Thread(task, "picture");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.setPriority(Thread.MIN_PRIORITY);
      throw new UnusablePictureException(
          "must be drawn in %d s, takes longer; simplify it".formatted(limit.toSeconds()), e);
    } catch (ExecutionException e) {
      throw refusal(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a picture was drawn", e);
    } finally {
      task.cancel(true);
    }
  }

  private static UnusablePictureException refusal(Throwable cause) {
    if (cause instanceof UnusablePictureException refused) {
      return refused;
    } else if (cause instanceof OutOfMemoryError) {
      return new UnusablePictureException("needs more memory than there is; simplify it", cause);
    } else if (cause instanceof StackOverflowError) {
      return new UnusablePictureException("is nested too deeply; simplify it", cause);
    } else if (cause instanceof Error error) {
      throw error;
    }
    return new UnusablePictureException("cannot be decoded: " + cause, cause);
  }
}
