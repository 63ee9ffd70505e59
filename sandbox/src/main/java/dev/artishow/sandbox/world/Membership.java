package dev.artishow.sandbox.world;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** A user's place in a guild: the roles worn and the time of joining. */
public record Membership(long userId, Set<Long> roleIds, Instant joinedAt) {
  public Membership {
    roleIds = Set.copyOf(roleIds);
  }

  public Membership wearing(long roleId) {
    Set<Long> more = new LinkedHashSet<>(roleIds);
    more.add(roleId);
    return new Membership(userId, more, joinedAt);
  }
}
