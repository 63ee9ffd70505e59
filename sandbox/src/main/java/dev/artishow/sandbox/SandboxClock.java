package dev.artishow.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time that the sandbox's rules go by. A standing clock moves only when told to, so a slow
 * machine never makes a bot late; a running one goes on with real time.
 */
public final class SandboxClock extends Clock {
  private final Clock base;
  private final ZoneId zone;
  private final AtomicReference<Duration> moved;

  private SandboxClock(Clock base, ZoneId zone, AtomicReference<Duration> moved) {
    this.base = base;
    this.zone = zone;
    this.moved = moved;
  }

  /** A clock that stands at the present until it is moved. */
  public static SandboxClock standing() {
    Clock present = Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC);
    return new SandboxClock(present, ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
  }

  /** A clock that goes with real time, and can be moved ahead of it. */
  public static SandboxClock running() {
    return new SandboxClock(
        Clock.systemUTC(), ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
  }

  /**
   * Moves time on.
   *
   * @throws IllegalArgumentException if {@code step} is negative
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("time moves forward only, step was " + step);
    }
    moved.updateAndGet(step::plus);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(moved.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SandboxClock(base, other, moved);
  }
}
