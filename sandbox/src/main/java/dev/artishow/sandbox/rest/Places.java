package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.world.State;

/** Where a request leads, and what the bot needs there. */
final class Places {
  private Places() {}

  /** The guild of the path; one that the bot is no member of is out of reach. */
  static Guild guild(Request request, State state) {
    Guild guild =
        state
            .population()
            .findGuild(request.id("guild_id"))
            .orElseThrow(DiscordError::unknownGuild);
    if (!state.population().isBotIn(guild.id())) {
      throw DiscordError.missingAccess();
    }
    return guild;
  }

  /** The channel of the path, if the bot sees it. */
  static Channel channel(Request request, State state) {
    Channel channel =
        state.channels().find(request.id("channel_id")).orElseThrow(DiscordError::unknownChannel);
    if (!may(GuildPermission.VIEW_CHANNEL, channel, state)) {
      throw DiscordError.missingAccess();
    }
    return channel;
  }

  /** The message of the path; ephemeral ones are out of reach here. */
  static Message message(Request request, State state) {
    long channelId = channel(request, state).id();
    return state
        .messages()
        .find(request.id("message_id"))
        .filter(m -> m.channelId() == channelId && !m.isEphemeral())
        .orElseThrow(DiscordError::unknownMessage);
  }

  static boolean may(GuildPermission permission, Channel channel, State state) {
    return permission.isIn(state.population().botPermissionsIn(channel));
  }

  static void require(GuildPermission permission, Channel channel, State state) {
    if (!may(permission, channel, state)) {
      throw DiscordError.missingPermissions();
    }
  }

  static void require(GuildPermission permission, Guild guild, State state) {
    long granted = guild.permissionsOf(state.application().bot().id());
    if (!permission.isIn(granted)) {
      throw DiscordError.missingPermissions();
    }
  }

  /** What it takes to post here. */
  static void requireToPost(Channel channel, State state) {
    if (!channel.type().holdsMessages()) {
      throw DiscordError.notATextChannel();
    }
    require(channel.neededToPost(), channel, state);
  }
}
