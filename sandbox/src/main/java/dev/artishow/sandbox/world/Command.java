package dev.artishow.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A registered application command.
 *
 * @param guildId null for a global one
 * @param definition name, description, options, … in Discord's shape, as the bot sent it
 */
public record Command(long id, @Nullable Long guildId, ObjectNode definition, long version) {
  public static final int CHAT_INPUT = 1;
  public static final int USER = 2;
  public static final int MESSAGE = 3;

  public String name() {
    return definition.path("name").asText();
  }

  /** 1 slash, 2 user, 3 message. */
  public int type() {
    return definition.path("type").asInt(CHAT_INPUT);
  }

  /** What an interaction says of the command itself. */
  public ObjectNode data() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("id", Long.toUnsignedString(id)).put("name", name()).put("type", type());
    if (guildId != null) {
      data.put("guild_id", Long.toUnsignedString(guildId));
    }
    return data;
  }

  /** Its name to users of {@code locale}. */
  public String nameIn(String locale) {
    return localised(definition, "name", locale);
  }

  /** The field in the given language if it is translated, otherwise the default one. */
  public static String localised(JsonNode node, String field, String locale) {
    return node.path(field + "_localizations").path(locale).asText(node.path(field).asText());
  }

  /** Whether a command, option or choice goes by {@code name}, by default or in that language. */
  public static boolean isCalled(JsonNode node, String name, String locale) {
    return name.equals(node.path("name").asText()) || name.equals(localised(node, "name", locale));
  }
}
