package dev.artishow.sandbox.guild;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a member may do in a channel, after Discord's documentation (Permissions, Permission
 * Overwrites): the guild's roles, then the overwrites for everyone, for roles and for the member.
 * Threads go by their parent; a private one is seen by its members and by those who manage threads.
 */
final class Permissions {
  private static final long WHILE_TIMED_OUT =
      GuildPermission.maskOf(
          Set.of(GuildPermission.VIEW_CHANNEL, GuildPermission.READ_MESSAGE_HISTORY));

  private final Channels channels;
  private final Instant now;

  Permissions(Channels channels, Instant now) {
    this.channels = channels;
    this.now = now;
  }

  long of(long userId, Channel channel, Guild guild) {
    Optional<Membership> member = guild.member(userId);
    if (member.isEmpty()) {
      return 0;
    }
    long granted = guild.permissionsOf(userId);
    if (granted == GuildPermission.ALL) {
      return granted;
    }
    Long parentId = channel.parentId();
    Channel ruling = parentId == null ? channel : channels.find(parentId).orElse(channel);
    granted = overwritten(granted, ruling.traits().overwrites(), member.get(), guild.id());
    if (member.get().isTimedOut(now)) {
      granted &= WHILE_TIMED_OUT;
    }
    boolean seen = GuildPermission.VIEW_CHANNEL.isIn(granted) && isOpen(channel, userId, granted);
    return seen ? granted : 0;
  }

  private static boolean isOpen(Channel channel, long userId, long granted) {
    ThreadState thread = channel.thread();
    return channel.type() != ChannelType.PRIVATE_THREAD
        || GuildPermission.MANAGE_THREADS.isIn(granted)
        || (thread != null && thread.members().contains(userId));
  }

  private static long overwritten(
      long granted, List<Overwrite> overwrites, Membership member, long everyoneId) {
    long after = apply(granted, overwrites, o -> !o.member() && o.id() == everyoneId);
    after = apply(after, overwrites, o -> !o.member() && member.roleIds().contains(o.id()));
    return apply(after, overwrites, o -> o.member() && o.id() == member.userId());
  }

  private static long apply(long granted, List<Overwrite> overwrites, Predicate<Overwrite> meant) {
    long allow = 0;
    long deny = 0;
    for (Overwrite overwrite : overwrites) {
      if (meant.test(overwrite)) {
        allow |= overwrite.allow();
        deny |= overwrite.deny();
      }
    }
    return (granted & ~deny) | allow;
  }
}
