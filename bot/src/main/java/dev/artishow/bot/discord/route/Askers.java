package dev.artishow.bot.discord.route;

import dev.artishow.moderation.guild.Asker;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.attribute.IAgeRestrictedChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;

/** Members as a server's rules see them. */
final class Askers {
  private Askers() {}

  /** A thread is as the channel that it belongs to. */
  static Asker of(Interaction event, Member member) {
    GuildChannel here = event.getGuildChannel();
    GuildChannel channel = here instanceof ThreadChannel thread ? parent(thread) : here;
    return new Asker(
        channel.getIdLong(),
        channel instanceof IAgeRestrictedChannel restricted && restricted.isNSFW(),
        member.getUnsortedRoles().stream()
            .map(ISnowflake::getIdLong)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static GuildChannel parent(ThreadChannel thread) {
    return thread.getParentChannel();
  }
}
