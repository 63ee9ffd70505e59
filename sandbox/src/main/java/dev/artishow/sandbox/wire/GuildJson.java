package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.Membership;
import dev.artishow.sandbox.guild.Role;
import dev.artishow.sandbox.world.State;
import java.util.List;

/** Guilds and their roles. */
public final class GuildJson {
  private GuildJson() {}

  /** A guild as REST tells of it. */
  public static ObjectNode guild(Guild guild, State state) {
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
    json.putArray("features");
    json.set(
        "emojis", Json.array(guild.expressions().emojis(), e -> ExpressionJson.emoji(e, state)));
    json.set(
        "stickers",
        Json.array(
            guild.expressions().stickers(), s -> ExpressionJson.sticker(s, guild.id(), state)));
    return json;
  }

  /**
   * A guild as the gateway tells of it.
   *
   * @param everyone whether all members are named, or only the bot
   */
  public static ObjectNode created(Guild guild, State state, boolean everyone) {
    ObjectNode json = guild(guild, state);
    List<Membership> members =
        guild.members().stream()
            .filter(m -> everyone || m.userId() == state.application().bot().id())
            .toList();
    json.put("joined_at", members.get(0).joinedAt().toString());
    json.put("large", false).put("unavailable", false);
    json.put("member_count", guild.members().size());
    json.set("members", Json.array(members, m -> UserJson.member(m, state.population())));
    json.set(
        "channels",
        Json.array(state.channels().of(guild.id()), c -> ChannelJson.channel(c, state)));
    json.set("threads", Json.array(threads(guild, state), c -> ChannelJson.channel(c, state)));
    for (String empty :
        List.of(
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")) {
      json.putArray(empty);
    }
    return json;
  }

  /** The threads that the bot can see and that are not put away. */
  private static List<Channel> threads(Guild guild, State state) {
    return state.channels().threadsOf(guild.id()).stream()
        .filter(c -> !c.isArchived())
        .filter(c -> GuildPermission.VIEW_CHANNEL.isIn(state.population().botPermissionsIn(c)))
        .toList();
  }

  public static ObjectNode role(Role role) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(role.id()));
    json.put("name", role.name());
    json.put("permissions", Long.toString(role.permissions()));
    json.put("position", role.position());
    json.put("color", 0).put("hoist", false).put("mentionable", role.mentionable());
    json.put("managed", role.managed()).put("flags", 0);
    json.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    json.putNull("icon");
    json.putNull("unicode_emoji");
    return json;
  }
}
