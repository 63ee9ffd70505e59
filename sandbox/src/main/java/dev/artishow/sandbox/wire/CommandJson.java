package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.world.Command;
import java.util.Set;

/** Registered commands. */
public final class CommandJson {
  private static final Set<String> LOCALISATIONS =
      Set.of("name_localizations", "description_localizations");

  private CommandJson() {}

  /**
   * The shape of a command.
   *
   * @param withLocalisations whether translations are told too; Discord leaves them out unless
   *     asked
   */
  public static ObjectNode command(Command command, long applicationId, boolean withLocalisations) {
    ObjectNode json = command.definition().deepCopy();
    json.set("id", Json.id(command.id()));
    json.set("application_id", Json.id(applicationId));
    json.put("type", command.type());
    json.set("version", Json.id(command.version()));
    if (command.guildId() != null) {
      json.set("guild_id", Json.id(command.guildId()));
    }
    if (!json.hasNonNull("description")) {
      json.put("description", "");
    }
    if (!json.has("default_member_permissions")) {
      json.putNull("default_member_permissions");
    }
    if (!withLocalisations) {
      dropLocalisations(json);
    }
    return json;
  }

  private static void dropLocalisations(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(LOCALISATIONS);
    }
    node.forEach(CommandJson::dropLocalisations);
  }
}
