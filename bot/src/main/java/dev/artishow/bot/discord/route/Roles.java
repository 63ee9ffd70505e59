package dev.artishow.bot.discord.route;

import java.util.Set;

/** What roles let members do, beside Discord's permissions. */
@FunctionalInterface
public interface Roles {
  /**
   * What somebody with these roles may.
   *
   * @param roleIds the member's
   */
  Access of(long guildId, Set<Long> roleIds);
}
