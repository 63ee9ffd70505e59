package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.ThreadState;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;
import java.util.List;

/** Tells the gateway of guilds, channels and threads that come, change and go. */
public final class ChannelNews {
  private ChannelNews() {}

  public static void opened(Channel channel, State state) {
    ObjectNode json = ChannelJson.channel(channel, state);
    if (channel.isThread()) {
      json.put("newly_created", true);
    }
    publish(channel.isThread() ? "THREAD_CREATE" : "CHANNEL_CREATE", channel, json, state);
  }

  public static void changed(Channel channel, State state) {
    ObjectNode json = ChannelJson.channel(channel, state);
    publish(channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel, json, state);
  }

  /** Takes the channel away with its threads and all their messages. */
  public static void delete(Channel channel, State state) {
    ObjectNode json = ChannelJson.channel(channel, state);
    publish(channel.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", channel, json, state);
    Long guildId = channel.guildId();
    List<Channel> threads = guildId == null ? List.of() : state.channels().threadsOf(guildId);
    threads.stream()
        .filter(t -> t.parentId() != null && t.parentId() == channel.id())
        .forEach(t -> state.messages().removeAll(t.id()));
    state.messages().removeAll(channel.id());
    state.channels().remove(channel.id());
  }

  /** Lets a user join a thread. */
  public static Channel join(Channel channel, ThreadState thread, long userId, State state) {
    ThreadState joined = thread.joinedBy(userId);
    Channel changed = state.channels().put(channel.with(joined));
    if (userId == state.application().bot().id()) {
      publish("THREAD_CREATE", changed, ChannelJson.channel(changed, state), state);
    }
    return changed;
  }

  /** Brings a thread back that was put away. */
  public static Channel unarchive(Channel channel, ThreadState thread, State state) {
    Channel back =
        state.channels().put(channel.with(thread.archived(false, thread.locked(), state.now())));
    changed(back, state);
    return back;
  }

  /** Tells the bot of a guild that it has become a member of. */
  public static void joined(Guild guild, State state) {
    ObjectNode json = GuildJson.created(guild, state, false);
    state.events().publish(new Event("GUILD_CREATE", guild.id(), Intents.GUILDS, json));
  }

  /** Tells the bot that it is no member any more. */
  public static void left(Guild guild, State state) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(guild.id()));
    state.events().publish(new Event("GUILD_DELETE", guild.id(), Intents.GUILDS, json));
  }

  private static void publish(String event, Channel channel, ObjectNode json, State state) {
    boolean seen = GuildPermission.VIEW_CHANNEL.isIn(state.population().botPermissionsIn(channel));
    if (seen || event.endsWith("_UPDATE")) {
      state.events().publish(new Event(event, channel.guildId(), Intents.GUILDS, json));
    }
  }
}
