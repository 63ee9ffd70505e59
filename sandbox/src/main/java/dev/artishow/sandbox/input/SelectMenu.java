package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.artishow.sandbox.limits.ComponentType;
import dev.artishow.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** How people find a select menu and its options. */
public final class SelectMenu {
  private SelectMenu() {}

  /**
   * The menu of that name.
   *
   * @param name placeholder or custom id
   */
  public static JsonNode find(List<JsonNode> menus, String name, Conversation conversation) {
    return menus.stream()
        .filter(
            m ->
                name.equals(m.path("placeholder").asText())
                    || name.equals(m.path("custom_id").asText()))
        .filter(m -> !m.path("disabled").asBoolean())
        .findFirst()
        .orElseThrow(() -> conversation.failure("no select menu \"%s\" to use".formatted(name)));
  }

  /** The values behind the labels. */
  public static ArrayNode values(JsonNode menu, List<String> labels, Conversation conversation) {
    requireCount(menu, labels.size(), conversation);
    ArrayNode values = Json.array();
    List<String> known = new ArrayList<>();
    for (String label : labels) {
      for (JsonNode option : menu.path("options")) {
        known.add(option.path("label").asText());
        if (label.equals(option.path("label").asText())) {
          values.add(option.path("value"));
        }
      }
    }
    if (values.size() != labels.size()) {
      throw conversation.failure("no option for each of %s; there are %s".formatted(labels, known));
    }
    return values;
  }

  /**
   * The values themselves, if the menu offers them; menus of users or roles offer whoever is there.
   */
  public static ArrayNode checked(JsonNode menu, List<String> values, Conversation conversation) {
    requireCount(menu, values.size(), conversation);
    ArrayNode checked = Json.array();
    for (String value : values) {
      boolean offered = !ComponentType.STRING_SELECT.is(menu);
      for (JsonNode option : menu.path("options")) {
        offered |= value.equals(option.path("value").asText());
      }
      if (!offered) {
        throw conversation.failure("no option of the value \"%s\"".formatted(value));
      }
      checked.add(value);
    }
    return checked;
  }

  private static void requireCount(JsonNode menu, int count, Conversation conversation) {
    int min = menu.path("required").asBoolean(true) ? menu.path("min_values").asInt(1) : 0;
    int max = menu.path("max_values").asInt(1);
    if (count < min || count > max) {
      throw conversation.failure("choose %d–%d options, not %d".formatted(min, max, count));
    }
  }
}
