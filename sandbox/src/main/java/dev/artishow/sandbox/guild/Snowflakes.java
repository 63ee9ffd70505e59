package dev.artishow.sandbox.guild;

import java.time.Clock;
import java.time.Instant;

/**
 * Makes ids as Discord does: milliseconds since the start of 2015 in the upper 42 bits. Ids only
 * ever grow, also while the clock stands still.
 */
public final class Snowflakes {
  private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  private final Clock clock;
  private long last;

  public Snowflakes(Clock clock) {
    this.clock = clock;
  }

  /** A fresh id, greater than every one before it. */
  public long next() {
    last = Math.max(last + 1, (clock.millis() - DISCORD_EPOCH_MILLIS) << TIME_SHIFT);
    return last;
  }

  /** The instant at which {@code id} was made. */
  public static Instant timeOf(long id) {
    return Instant.ofEpochMilli((id >>> TIME_SHIFT) + DISCORD_EPOCH_MILLIS);
  }
}
