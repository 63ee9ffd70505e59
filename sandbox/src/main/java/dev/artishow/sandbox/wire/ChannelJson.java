package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.ChannelType;
import dev.artishow.sandbox.guild.Overwrite;
import dev.artishow.sandbox.guild.ThreadState;
import dev.artishow.sandbox.world.State;

/** Channels, threads and direct messages. */
public final class ChannelJson {
  private static final int ARCHIVE_AFTER_MINUTES = 4320;
  private static final int MAX_MEMBER_COUNT = 50;

  private ChannelJson() {}

  public static ObjectNode channel(Channel channel, State state) {
    if (channel.isDirect()) {
      return direct(channel, state);
    }
    ThreadState thread = channel.thread();
    return thread == null ? guildChannel(channel) : thread(channel, thread, state);
  }

  /** The channel with what one user may do in it, as interactions carry it. */
  public static ObjectNode channelFor(Channel channel, long userId, State state) {
    long permissions = state.population().permissionsIn(channel, userId);
    return channel(channel, state).put("permissions", Long.toString(permissions));
  }

  private static ObjectNode direct(Channel channel, State state) {
    ObjectNode json = common(channel);
    Long recipient = channel.recipientId();
    if (recipient != null) {
      json.putArray("recipients").add(UserJson.user(state.population().user(recipient)));
    }
    return json;
  }

  private static ObjectNode guildChannel(Channel channel) {
    ObjectNode json = named(channel);
    json.put("position", channel.traits().position());
    json.put("nsfw", channel.traits().nsfw());
    String topic = channel.traits().topic();
    json.put("topic", topic.isEmpty() ? null : topic);
    json.putNull("parent_id");
    json.set(
        "permission_overwrites", Json.array(channel.traits().overwrites(), ChannelJson::overwrite));
    if (channel.type() == ChannelType.FORUM) {
      json.putArray("available_tags");
      json.putNull("default_reaction_emoji");
      json.putNull("default_sort_order");
      json.put("default_forum_layout", 0);
    }
    return json;
  }

  private static ObjectNode thread(Channel channel, ThreadState thread, State state) {
    ObjectNode json = named(channel);
    Long parentId = channel.parentId();
    json.set("parent_id", parentId == null ? null : Json.id(parentId));
    json.set("owner_id", Json.id(thread.ownerId()));
    json.put("message_count", state.messages().in(channel.id()).size());
    json.put("total_message_sent", state.messages().in(channel.id()).size());
    json.put("member_count", Math.min(thread.members().size(), MAX_MEMBER_COUNT));
    ObjectNode metadata = json.putObject("thread_metadata");
    metadata.put("archived", thread.archived()).put("locked", thread.locked());
    metadata.put("auto_archive_duration", ARCHIVE_AFTER_MINUTES);
    metadata.put("archive_timestamp", thread.changedAt().toString());
    metadata.put("create_timestamp", thread.changedAt().toString());
    if (channel.type() == ChannelType.PRIVATE_THREAD) {
      metadata.put("invitable", true);
    }
    long botId = state.application().bot().id();
    if (thread.members().contains(botId)) {
      json.set("member", threadMember(channel, botId, thread));
    }
    return json;
  }

  /** Someone who has joined a thread. */
  public static ObjectNode threadMember(Channel channel, long userId, ThreadState thread) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(channel.id()));
    json.set("user_id", Json.id(userId));
    return json.put("join_timestamp", thread.changedAt().toString()).put("flags", 0);
  }

  private static ObjectNode named(Channel channel) {
    ObjectNode json = common(channel);
    Long guildId = channel.guildId();
    if (guildId != null) {
      json.set("guild_id", Json.id(guildId));
    }
    return json.put("name", channel.name()).put("rate_limit_per_user", 0);
  }

  private static ObjectNode common(Channel channel) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(channel.id()));
    json.put("type", channel.type().number());
    json.put("flags", 0);
    return json.putNull("last_message_id");
  }

  private static ObjectNode overwrite(Overwrite overwrite) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(overwrite.id()));
    json.put("type", overwrite.member() ? 1 : 0);
    json.put("allow", Long.toString(overwrite.allow()));
    return json.put("deny", Long.toString(overwrite.deny()));
  }
}
