package dev.artishow.sandbox.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Discord's limit for all requests of a bot together: 50 in a second. Those to answer interactions
 * do not count. It goes by real time, as a clock that stands would never let a bot go on. Guarded
 * by the world's lock.
 */
public final class GlobalLimit {
  public static final int MAX_REQUESTS = 50;
  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final LongSupplier nanos;
  private final Deque<Long> recent = new ArrayDeque<>();

  /**
   * Begins with none counted.
   *
   * @param nanos a time that only grows, in nanoseconds
   */
  public GlobalLimit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Counts a request; the time to wait if it is one too many. */
  Optional<Duration> count(Request request) {
    if (request.route().startsWith("/interactions") || request.route().startsWith("/webhooks")) {
      return Optional.empty();
    }
    long now = nanos.getAsLong();
    while (!recent.isEmpty() && now - recent.peekFirst() >= WINDOW.toNanos()) {
      recent.removeFirst();
    }
    if (recent.size() >= MAX_REQUESTS) {
      return Optional.of(Duration.ofNanos(recent.peekFirst() + WINDOW.toNanos() - now));
    }
    recent.addLast(now);
    return Optional.empty();
  }
}
