package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Command;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A command that a user has picked, before its options are filled in.
 *
 * @param path the subcommand group and subcommand, as far as there are any
 * @param locale of the user
 */
public record TypedCommand(
    Conversation conversation, Command command, List<JsonNode> path, String locale) {

  public String firstOption() {
    JsonNode first = options().path(0);
    if (first.isMissingNode()) {
      throw conversation.failure("/%s takes no options".formatted(command.name()));
    }
    return first.path("name").asText();
  }

  public String description() {
    return Command.localised(leaf(), "description", locale);
  }

  /** What its options are called, in the default language and in the user's. */
  public Set<String> optionNames() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode option : options()) {
      names.add(option.path("name").asText());
      names.add(Command.localised(option, "name", locale));
    }
    return names;
  }

  /** The option of that name, in the default language; missing if there is none. */
  public JsonNode option(String name) {
    return options()
        .valueStream()
        .filter(o -> name.equals(o.path("name").asText()))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** The command as it looks in the chat bar. */
  public String shown(Map<String, ?> values) {
    String words =
        path.stream().map(n -> " " + n.path("name").asText()).collect(Collectors.joining());
    String options =
        new TreeMap<>(values)
            .entrySet().stream()
                .map(e -> " %s: %s".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining());
    return "/" + command.name() + words + options;
  }

  /**
   * The interaction's data.
   *
   * @param focused the option whose value is still being typed, if any
   * @throws UnmetExpectation if Discord's client would not let the values pass
   */
  public ObjectNode fill(Map<String, ?> values, Optional<String> focused, Resolved resolved) {
    OptionFiller filler = new OptionFiller(conversation, resolved, locale);
    ArrayNode filled = filler.fill(options(), values, focused);
    for (int i = path.size() - 1; i >= 0; i--) {
      ObjectNode nest = Json.object();
      nest.set("name", path.get(i).path("name"));
      nest.set("type", path.get(i).path("type"));
      nest.set("options", filled);
      filled = Json.array().add(nest);
    }
    ObjectNode data = command.data();
    data.set("options", filled);
    data.set("resolved", resolved.json());
    return data;
  }

  private JsonNode leaf() {
    return path.isEmpty() ? command.definition() : path.get(path.size() - 1);
  }

  private JsonNode options() {
    return leaf().path("options");
  }
}
