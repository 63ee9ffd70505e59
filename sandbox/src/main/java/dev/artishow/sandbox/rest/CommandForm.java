package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.limits.CommandLimits;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads commands out of requests, and refuses what Discord refuses. */
final class CommandForm {
  private static final List<String> GIVEN_BY_DISCORD =
      List.of("id", "application_id", "guild_id", "version");
  private static final List<String> NUMBERS = List.of("contexts", "integration_types");
  private static final List<Integer> TYPES = List.of(1, 2, 3);

  private CommandForm() {}

  static ObjectNode read(JsonNode json) {
    ObjectNode definition = json instanceof ObjectNode object ? object.deepCopy() : Json.object();
    definition.remove(GIVEN_BY_DISCORD);
    for (String field : NUMBERS) {
      if (definition.path(field) instanceof ArrayNode numbers) {
        ArrayNode whole = definition.putArray(field);
        numbers.forEach(n -> whole.add(n.asInt()));
      }
    }
    if (definition.path("default_member_permissions").isNumber()) {
      definition.put(
          "default_member_permissions", definition.path("default_member_permissions").asText());
    }
    return definition;
  }

  static ObjectNode checked(ObjectNode definition) {
    FormErrors errors = new FormErrors();
    CommandLimits.check(definition, "", errors);
    errors.throwIfAny();
    return definition;
  }

  /** Reads all commands of a scope. */
  static List<ObjectNode> readAll(JsonNode json) {
    FormErrors errors = new FormErrors();
    Set<String> names = new HashSet<>();
    List<ObjectNode> definitions = new ArrayList<>();
    for (JsonNode item : json) {
      String at = Integer.toString(definitions.size());
      ObjectNode definition = read(item);
      CommandLimits.check(definition, at, errors);
      if (!names.add(type(definition) + definition.path("name").asText())) {
        errors.add(
            at, "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
      }
      definitions.add(definition);
    }
    errors.throwIfAny();
    refuseTooMany(definitions);
    return definitions;
  }

  static void refuseTooMany(List<ObjectNode> definitions) {
    for (int type : TYPES) {
      long count = definitions.stream().filter(d -> type(d) == type).count();
      if (count > CommandLimits.inScope(type)) {
        throw DiscordError.tooManyCommands(CommandLimits.inScope(type));
      }
    }
  }

  static int type(ObjectNode definition) {
    return definition.path("type").asInt(Command.CHAT_INPUT);
  }
}
