package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.ThreadState;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.wire.ChannelJson;
import dev.artishow.sandbox.wire.ChannelNews;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Optional;

/** Channels and threads, but for what is said in them. */
final class ChannelRoutes {
  private static final String CHANNEL = "/channels/{channel_id}";

  private ChannelRoutes() {}

  static void addTo(Routes routes) {
    routes.add("GET", CHANNEL, ChannelRoutes::show);
    routes.add("PATCH", CHANNEL, ChannelRoutes::change);
    routes.add("DELETE", CHANNEL, ChannelRoutes::delete);
    routes.add("POST", CHANNEL + "/typing", ChannelRoutes::type);
    routes.add("GET", "/guilds/{guild_id}/channels", ChannelRoutes::list);
  }

  private static Answer show(Request request, State state) {
    return Answer.ok(ChannelJson.channel(Places.channel(request, state), state));
  }

  private static Answer type(Request request, State state) {
    Places.requireToPost(Places.channel(request, state), state);
    return Answer.nothing();
  }

  private static Answer list(Request request, State state) {
    List<Channel> channels = state.channels().of(Places.guild(request, state).id());
    return Answer.ok(Json.array(channels, c -> ChannelJson.channel(c, state)));
  }

  /** Renames; threads can be put away, brought back, locked and unlocked. */
  private static Answer change(Request request, State state) {
    Channel channel = Places.channel(request, state);
    ThreadState thread = channel.thread();
    JsonNode fields = request.json();
    Channel changed =
        Optional.ofNullable(fields.path("name").textValue()).map(channel::called).orElse(channel);
    if (thread == null) {
      Places.require(GuildPermission.MANAGE_CHANNELS, channel, state);
    } else {
      requireToChange(channel, thread, fields, state);
      changed =
          changed.with(
              thread.archived(
                  fields.path("archived").asBoolean(thread.archived()),
                  fields.path("locked").asBoolean(thread.locked()),
                  state.now()));
    }
    ChannelNews.changed(state.channels().put(changed), state);
    return Answer.ok(ChannelJson.channel(changed, state));
  }

  /** Who started a thread may put it away; bringing back what is not locked takes a voice in it. */
  private static void requireToChange(
      Channel channel, ThreadState thread, JsonNode fields, State state) {
    boolean own = thread.ownerId() == state.application().bot().id();
    boolean locks = thread.locked() || fields.path("locked").asBoolean(false);
    if (locks || !own) {
      boolean bringsBack = !locks && thread.archived() && !fields.path("archived").asBoolean(true);
      Places.require(
          bringsBack ? GuildPermission.SEND_MESSAGES_IN_THREADS : GuildPermission.MANAGE_THREADS,
          channel,
          state);
    }
  }

  private static Answer delete(Request request, State state) {
    Channel channel = Places.channel(request, state);
    Places.require(
        channel.isThread() ? GuildPermission.MANAGE_THREADS : GuildPermission.MANAGE_CHANNELS,
        channel,
        state);
    Answer answer = Answer.ok(ChannelJson.channel(channel, state));
    ChannelNews.delete(channel, state);
    return answer;
  }
}
