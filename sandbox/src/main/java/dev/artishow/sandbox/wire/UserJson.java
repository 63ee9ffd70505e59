package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.Membership;
import dev.artishow.sandbox.guild.Population;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.world.Application;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Users, members and the application. */
public final class UserJson {
  private UserJson() {}

  public static ObjectNode user(User user) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(user.id()));
    json.put("username", user.name().toLowerCase(Locale.ROOT).replace(' ', '_'));
    json.put("global_name", user.name());
    json.put("discriminator", "0");
    json.putNull("avatar");
    json.put("bot", user.bot());
    json.put("public_flags", 0).put("flags", 0);
    json.putNull("primary_guild");
    return json;
  }

  /** The bot's own user, with what only it may see of itself. */
  public static ObjectNode self(User bot) {
    return user(bot)
        .put("verified", true)
        .put("mfa_enabled", false)
        .put("locale", bot.locale())
        .putNull("email");
  }

  /** A member with its user inside. */
  public static ObjectNode member(Membership membership, Population population) {
    ObjectNode json = memberOnly(membership);
    json.set("user", user(population.user(membership.userId())));
    return json;
  }

  /** A member without its user, as messages carry it. */
  static ObjectNode memberOnly(Membership membership) {
    ObjectNode json = Json.object();
    json.putNull("nick");
    json.putNull("avatar");
    json.putNull("banner");
    json.set("roles", Json.array(membership.roleIds(), Json::id));
    json.put("joined_at", membership.joinedAt().toString());
    json.putNull("premium_since");
    Instant until = membership.timedOutUntil();
    json.put("communication_disabled_until", until == null ? null : until.toString());
    json.put("deaf", false).put("mute", false).put("pending", false).put("flags", 0);
    return json;
  }

  /** The member with its permissions in a channel, as interactions carry it. */
  static ObjectNode actingMember(Membership membership, Channel channel, Population population) {
    return member(membership, population)
        .put("permissions", permissions(membership.userId(), channel, population));
  }

  /** A member that an option or a menu names: without its user, with its permissions. */
  public static ObjectNode resolvedMember(
      Membership membership, Channel channel, Population population) {
    ObjectNode json = memberOnly(membership);
    json.remove(List.of("deaf", "mute"));
    return json.put("permissions", permissions(membership.userId(), channel, population));
  }

  private static String permissions(long userId, Channel channel, Population population) {
    return Long.toString(population.permissionsIn(channel, userId));
  }

  public static ObjectNode application(Application application) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(application.id()));
    json.put("name", application.bot().name());
    json.putNull("icon");
    json.put("description", "");
    json.put("bot_public", true).put("bot_require_code_grant", false);
    json.set("bot", user(application.bot()));
    json.put("verify_key", "0".repeat(64));
    json.put("flags", 0);
    json.putNull("team");
    json.set("owner", user(application.bot()));
    return json;
  }
}
