package dev.artishow.bot.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What had to be done again. */
final class Retries {
  private Retries() {}

  /**
   * Counts one.
   *
   * @param of what is done again, in a word
   */
  static void counted(MeterRegistry meters, String of) {
    Counter.builder("artishow.bot.retries")
        .description("what had to be done again")
        .tag("of", of)
        .register(meters)
        .increment();
  }
}
