package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.limits.OptionType;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Fills a command's options in, checking them as Discord's client does before it sends them. */
final class OptionFiller {
  private final Conversation conversation;
  private final String locale;
  private final Resolved resolved;

  OptionFiller(Conversation conversation, Resolved resolved, String locale) {
    this.conversation = conversation;
    this.locale = locale;
    this.resolved = resolved;
  }

  /**
   * Fills values in.
   *
   * @param focused the option whose value is still being typed, if any
   */
  ArrayNode fill(JsonNode options, Map<String, ?> values, Optional<String> focused) {
    Map<String, Object> left = new LinkedHashMap<>(values);
    ArrayNode filled = Json.array();
    for (JsonNode option : options) {
      Optional<String> name =
          left.keySet().stream().filter(n -> Command.isCalled(option, n, locale)).findFirst();
      if (name.isPresent()) {
        boolean typing = focused.equals(name);
        Object value = Objects.requireNonNull(left.remove(name.get()));
        filled.add(typing ? unfinished(option, value) : finished(option, value));
      } else if (option.path("required").asBoolean() && focused.isEmpty()) {
        throw conversation.failure(
            "option \"%s\" is required".formatted(option.path("name").asText()));
      }
    }
    if (!left.isEmpty()) {
      throw conversation.failure("the command has no options %s".formatted(left.keySet()));
    }
    return filled;
  }

  private ObjectNode unfinished(JsonNode option, Object typed) {
    if (!option.path("autocomplete").asBoolean()) {
      throw conversation.failure("option %s suggests nothing".formatted(option.path("name")));
    }
    ObjectNode json = named(option).put("value", typed.toString());
    return json.put("focused", true);
  }

  private ObjectNode finished(JsonNode option, Object value) {
    ObjectNode json = named(option);
    Optional<JsonNode> chosen = choice(option, value);
    OptionType type = OptionType.of(option).orElseThrow();
    if (chosen.isPresent()) {
      json.set("value", chosen.get().path("value"));
    } else if (!option.path("choices").isEmpty()) {
      throw conversation.failure(
          "%s is none of the choices %s".formatted(value, option.path("choices")));
    } else {
      json.set("value", new OptionValue(conversation, option, resolved).of(type, value));
    }
    return json;
  }

  private static ObjectNode named(JsonNode option) {
    ObjectNode json = Json.object();
    json.set("name", option.path("name"));
    json.set("type", option.path("type"));
    return json;
  }

  /** The choice that is called so, in whatever language, or has this value. */
  private Optional<JsonNode> choice(JsonNode option, Object value) {
    for (JsonNode choice : option.path("choices")) {
      if (Command.isCalled(choice, value.toString(), locale)
          || choice.path("value").asText().equals(value.toString())) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
