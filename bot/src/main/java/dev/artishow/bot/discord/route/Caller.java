package dev.artishow.bot.discord.route;

import dev.artishow.bot.text.Language;
import dev.artishow.moderation.guild.Asker;
import java.util.Set;

/**
 * Who uses a feature, and where. The numbers are Discord's ids.
 *
 * @param access what they may
 * @param asker as the server's rules see them: in the channel that a thread belongs to
 */
public record Caller(
    long memberId, long guildId, long channelId, Language language, Access access, Asker asker) {
  /** Somebody of whom no more is known than whom to answer. */
  static Caller unknown(Language language) {
    return new Caller(0, 0, 0, language, Access.MEMBER, new Asker(0, false, Set.of()));
  }

  public boolean may(Access wanted) {
    return access.compareTo(wanted) >= 0;
  }
}
