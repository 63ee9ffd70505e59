package dev.artishow.sandbox.message;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whose client rang for which message. Guarded by the world's lock. */
public final class Pings {
  private final Map<Long, Set<Long>> byMessage = new HashMap<>();

  Pings() {}

  public void ring(long messageId, Set<Long> userIds) {
    byMessage.computeIfAbsent(messageId, id -> new LinkedHashSet<>()).addAll(userIds);
  }

  /** The users that were pinged by a message. */
  public Set<Long> of(long messageId) {
    return Set.copyOf(byMessage.getOrDefault(messageId, Set.of()));
  }
}
