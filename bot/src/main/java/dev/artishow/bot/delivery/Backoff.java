package dev.artishow.bot.delivery;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long each time, to ten minutes. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int LAST_DOUBLING = 10;

  private Backoff() {}

  /**
   * The pause after so many.
   *
   * @param attempts how many were made, 1 or more
   */
  static Duration after(int attempts) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, LAST_DOUBLING));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
