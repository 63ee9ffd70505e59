package dev.artishow.bot.work;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Time as the front end sees it.
 *
 * @param goodbye how long, in real time, the members' answers and the logout may each hold up the
 *     end of the process
 */
public record Timing(InstantSource clock, Delay delay, Duration goodbye) {
  private static final Duration GOODBYE = Duration.ofSeconds(20);

  /** By the machine's own clock. */
  public static Timing real() {
    return new Timing(Clock.systemUTC(), Delay.real(), GOODBYE);
  }
}
