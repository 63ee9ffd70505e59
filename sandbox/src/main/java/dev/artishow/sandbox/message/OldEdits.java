package dev.artishow.sandbox.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts edits of messages that are older than an hour, of which Discord allows few (error 30046).
 * It does not tell how few; here it is {@link #MAX_EDITS} for each message and hour. Guarded by the
 * world's lock.
 */
public final class OldEdits {
  public static final int MAX_EDITS = 3;
  static final Duration OLD = Duration.ofHours(1);

  private final Clock clock;
  private final Map<Long, Deque<Instant>> edits = new HashMap<>();

  OldEdits(Clock clock) {
    this.clock = clock;
  }

  /** Counts an edit; false if it is one too many. */
  public boolean admit(Message message) {
    Instant now = clock.instant();
    if (!now.isAfter(message.createdAt().plus(OLD))) {
      return true;
    }
    Deque<Instant> recent = edits.computeIfAbsent(message.id(), id -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.peekFirst().plus(OLD).isAfter(now)) {
      recent.removeFirst();
    }
    if (recent.size() >= MAX_EDITS) {
      return false;
    }
    recent.addLast(now);
    return true;
  }
}
