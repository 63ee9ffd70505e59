package dev.artishow.sandbox.guild;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a thread stands.
 *
 * @param ownerId who started it
 * @param archived whether it is put away; a message brings it back unless it is locked
 * @param locked whether only those who manage threads bring it back
 * @param members who has joined
 * @param changedAt when it was put away or brought back last
 */
public record ThreadState(
    long ownerId, boolean archived, boolean locked, Set<Long> members, Instant changedAt) {
  public ThreadState {
    members = Set.copyOf(members);
  }

  static ThreadState startedBy(long ownerId, Instant now) {
    return new ThreadState(ownerId, false, false, Set.of(ownerId), now);
  }

  public ThreadState archived(boolean nowArchived, boolean nowLocked, Instant now) {
    return new ThreadState(ownerId, nowArchived, nowLocked, members, now);
  }

  public ThreadState joinedBy(long userId) {
    Set<Long> more = new LinkedHashSet<>(members);
    more.add(userId);
    return new ThreadState(ownerId, archived, locked, more, changedAt);
  }

  public ThreadState leftBy(long userId) {
    Set<Long> fewer = new LinkedHashSet<>(members);
    fewer.remove(userId);
    return new ThreadState(ownerId, archived, locked, fewer, changedAt);
  }
}
