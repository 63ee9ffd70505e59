package dev.artishow.sandbox.message;

import dev.artishow.sandbox.guild.Membership;
import java.util.Set;

/** Whom a message mentions so that they are pinged. */
public record Mentions(Set<Long> users, Set<Long> roles, boolean everyone) {
  public static final Mentions NONE = new Mentions(Set.of(), Set.of(), false);

  public Mentions {
    users = Set.copyOf(users);
    roles = Set.copyOf(roles);
  }

  /** Whether a member of the guild is meant. */
  public boolean reach(Membership member) {
    return everyone
        || users.contains(member.userId())
        || member.roleIds().stream().anyMatch(roles::contains);
  }
}
