package dev.artishow.sandbox.guild;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user's place in a guild.
 *
 * @param roleIds the roles worn, without {@code @everyone}
 * @param timedOutUntil until when the member may only read, or null
 */
public record Membership(
    long userId, Set<Long> roleIds, Instant joinedAt, @Nullable Instant timedOutUntil) {
  public Membership {
    roleIds = Set.copyOf(roleIds);
  }

  public Membership wearing(long roleId) {
    Set<Long> more = new LinkedHashSet<>(roleIds);
    more.add(roleId);
    return new Membership(userId, more, joinedAt, timedOutUntil);
  }

  /** The same without a role. */
  public Membership without(long roleId) {
    Set<Long> fewer = new LinkedHashSet<>(roleIds);
    fewer.remove(roleId);
    return new Membership(userId, fewer, joinedAt, timedOutUntil);
  }

  /** Lets the member only read until then; null lets the member speak again. */
  public Membership timedOut(@Nullable Instant until) {
    return new Membership(userId, roleIds, joinedAt, until);
  }

  public boolean isTimedOut(Instant now) {
    return timedOutUntil != null && now.isBefore(timedOutUntil);
  }
}
