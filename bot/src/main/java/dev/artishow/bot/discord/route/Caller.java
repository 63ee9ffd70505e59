package dev.artishow.bot.discord.route;

import dev.artishow.bot.text.Language;

/**
 * Who uses a feature, and where. The numbers are Discord's ids.
 *
 * @param access what they may
 */
public record Caller(
    long memberId, long guildId, long channelId, Language language, Access access) {

  public boolean may(Access wanted) {
    return access.compareTo(wanted) >= 0;
  }
}
