package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.AutoModRule;
import dev.artishow.sandbox.guild.Emoji;
import dev.artishow.sandbox.guild.Sticker;
import dev.artishow.sandbox.world.State;

/** Emoji, stickers, and AutoMod's rules. */
public final class ExpressionJson {
  private ExpressionJson() {}

  public static ObjectNode emoji(Emoji emoji, State state) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(emoji.id()));
    json.put("name", emoji.name());
    json.putArray("roles");
    json.set("user", UserJson.user(state.population().user(emoji.creatorId())));
    json.put("require_colons", true).put("managed", false);
    return json.put("animated", emoji.animated()).put("available", true);
  }

  public static ObjectNode sticker(Sticker sticker, long guildId, State state) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(sticker.id()));
    json.set("guild_id", Json.id(guildId));
    json.put("name", sticker.name());
    json.put("description", sticker.description());
    json.put("tags", sticker.tags());
    json.put("type", 2).put("format_type", sticker.format()).put("available", true);
    json.set("user", UserJson.user(state.population().user(sticker.creatorId())));
    return json;
  }

  public static ObjectNode rule(AutoModRule rule, long guildId) {
    ObjectNode json = rule.definition().deepCopy();
    json.set("id", Json.id(rule.id()));
    json.set("guild_id", Json.id(guildId));
    json.set("creator_id", Json.id(rule.creatorId()));
    return json;
  }
}
