package dev.artishow.trainer.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells when something that happens every so often is due. */
final class Periodic {
  private final Duration every;
  private final InstantSource clock;
  private Instant last;

  Periodic(Duration every, InstantSource clock) {
    this.every = every;
    this.clock = clock;
    this.last = clock.instant();
  }

  /** Whether it is due; if so the next wait starts now. */
  boolean due() {
    Instant now = clock.instant();
    if (now.isBefore(last.plus(every))) {
      return false;
    }
    last = now;
    return true;
  }
}
