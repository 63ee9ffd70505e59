package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.artishow.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** How people find a select menu and its options. */
final class SelectMenu {
  private SelectMenu() {}

  /**
   * The menu of that name.
   *
   * @param name placeholder or custom id
   */
  static JsonNode find(List<JsonNode> menus, String name, Stage stage) {
    return menus.stream()
        .filter(
            m ->
                name.equals(m.path("placeholder").asText())
                    || name.equals(m.path("custom_id").asText()))
        .filter(m -> !m.path("disabled").asBoolean())
        .findFirst()
        .orElseThrow(() -> stage.failure("no select menu \"%s\" to use".formatted(name)));
  }

  /** The values behind the labels. */
  static ArrayNode values(JsonNode menu, List<String> labels, Stage stage) {
    int min = menu.path("min_values").asInt(1);
    int max = menu.path("max_values").asInt(1);
    if (labels.size() < min || labels.size() > max) {
      throw stage.failure("choose %d–%d options, not %d".formatted(min, max, labels.size()));
    }
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
      throw stage.failure("no option for each of %s; there are %s".formatted(labels, known));
    }
    return values;
  }
}
