package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.world.Channel;
import dev.artishow.sandbox.world.Guild;
import dev.artishow.sandbox.world.Membership;
import dev.artishow.sandbox.world.Role;
import dev.artishow.sandbox.world.State;
import java.util.List;

/** Guilds, roles and channels. */
public final class GuildJson {
  private GuildJson() {}

  /** A guild as REST tells of it. */
  public static ObjectNode guild(Guild guild) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(guild.id()));
    json.put("name", guild.name());
    json.set("owner_id", Json.id(guild.ownerId()));
    json.put("preferred_locale", guild.locale());
    for (String absent :
        List.of(
            "icon",
            "splash",
            "discovery_splash",
            "banner",
            "description",
            "vanity_url_code",
            "application_id",
            "afk_channel_id",
            "system_channel_id",
            "rules_channel_id",
            "public_updates_channel_id",
            "safety_alerts_channel_id")) {
      json.putNull(absent);
    }
    json.put("afk_timeout", 300);
    for (String zero :
        List.of(
            "verification_level",
            "default_message_notifications",
            "explicit_content_filter",
            "mfa_level",
            "nsfw_level",
            "premium_tier",
            "premium_subscription_count",
            "system_channel_flags")) {
      json.put(zero, 0);
    }
    json.put("premium_progress_bar_enabled", false);
    json.set("roles", Json.array(guild.roles(), GuildJson::role));
    for (String empty : List.of("emojis", "features", "stickers")) {
      json.putArray(empty);
    }
    return json;
  }

  /**
   * A guild as the gateway tells of it.
   *
   * @param everyone whether all members are named, or only the bot
   */
  public static ObjectNode created(Guild guild, State state, boolean everyone) {
    ObjectNode json = guild(guild);
    List<Membership> members =
        guild.members().stream()
            .filter(m -> everyone || m.userId() == state.application().bot().id())
            .toList();
    json.put("joined_at", members.get(0).joinedAt().toString());
    json.put("large", false).put("unavailable", false);
    json.put("member_count", guild.members().size());
    json.set("members", Json.array(members, m -> UserJson.member(m, state.population())));
    json.set(
        "channels", Json.array(state.population().channelsOf(guild.id()), c -> channel(c, state)));
    for (String empty :
        List.of(
            "threads",
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")) {
      json.putArray(empty);
    }
    return json;
  }

  public static ObjectNode role(Role role) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(role.id()));
    json.put("name", role.name());
    json.put("permissions", Long.toString(role.permissions()));
    json.put("position", role.position());
    json.put("color", 0).put("hoist", false).put("mentionable", false);
    json.put("managed", role.managed()).put("flags", 0);
    json.putObject("colors").put("primary_color", 0);
    json.putNull("icon");
    json.putNull("unicode_emoji");
    return json;
  }

  public static ObjectNode channel(Channel channel, State state) {
    return channel.isDirect() ? direct(channel, state) : text(channel, state);
  }

  private static ObjectNode direct(Channel channel, State state) {
    ObjectNode json = common(channel);
    Long recipient = channel.recipientId();
    if (recipient != null) {
      json.putArray("recipients").add(UserJson.user(state.population().user(recipient)));
    }
    return json;
  }

  private static ObjectNode text(Channel channel, State state) {
    ObjectNode json = common(channel);
    Long guildId = channel.guildId();
    if (guildId != null) {
      json.set("guild_id", Json.id(guildId));
    }
    json.put("name", channel.name());
    json.put("position", channel.position());
    json.put("nsfw", false).put("rate_limit_per_user", 0);
    json.putNull("topic");
    json.putNull("parent_id");
    json.set("permission_overwrites", overwrites(channel, state));
    return json;
  }

  private static ObjectNode common(Channel channel) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(channel.id()));
    json.put("type", channel.type());
    json.put("flags", 0);
    json.putNull("last_message_id");
    return json;
  }

  private static ArrayNode overwrites(Channel channel, State state) {
    ArrayNode overwrites = Json.array();
    if (channel.botDenied() != 0) {
      ObjectNode denial = overwrites.addObject();
      denial.set("id", Json.id(state.application().bot().id()));
      denial.put("type", 1).put("allow", "0").put("deny", Long.toString(channel.botDenied()));
    }
    return overwrites;
  }
}
