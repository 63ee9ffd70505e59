package dev.artishow.bot.review;

import dev.artishow.bot.work.Delay;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends cases that nobody decided in time, and looks for more every hour. */
public final class OverdueCases {
  private static final Logger log = LoggerFactory.getLogger(OverdueCases.class);
  private static final Duration PACE = Duration.ofHours(1);

  private final ReviewDesk desk;
  private final Executor executor;
  private final Delay delay;

  /**
   * @param executor runs SQL
   */
  public OverdueCases(ReviewDesk desk, Executor executor, Delay delay) {
    this.desk = desk;
    this.executor = executor;
    this.delay = delay;
  }

  /** Begins, and goes on until the executor takes nothing more. */
  public void watch() {
    try {
      executor.execute(this::end);
    } catch (RejectedExecutionException e) {
      log.debug("the bot is ending and watches no more cases");
      return;
    }
    delay.after(PACE, this::watch);
  }

  private void end() {
    try {
      desk.expire();
    } catch (RuntimeException e) {
      log.warn("cases whose time is over could not be ended, will be tried again in {}", PACE, e);
    }
  }
}
