package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fills in what bots may leave out of components and embeds and Discord always tells of them. */
final class ShownDefaults {
  private static final int SEPARATOR = 14;
  private static final int THUMBNAIL = 11;
  private static final int FILE = 13;
  private static final int CONTAINER = 17;
  private static final List<Integer> SELECTS = List.of(3, 5, 6, 7, 8);

  private ShownDefaults() {}

  /** Fills the components in place, however deep they lie. */
  static void fill(JsonNode node) {
    if (node instanceof ObjectNode object) {
      component(object);
      if (object.has("media") && !object.has("type")) {
        describe(object);
      }
    }
    node.forEach(ShownDefaults::fill);
  }

  private static void component(ObjectNode json) {
    int type = json.path("type").asInt();
    if (type == CONTAINER) {
      json.putIfAbsent("accent_color", json.nullNode());
      json.putIfAbsent("spoiler", json.booleanNode(false));
    } else if (type == SEPARATOR) {
      json.putIfAbsent("spacing", json.numberNode(1));
      json.putIfAbsent("divider", json.booleanNode(true));
    } else if (type == THUMBNAIL) {
      describe(json);
    } else if (type == FILE) {
      json.putIfAbsent("spoiler", json.booleanNode(false));
    } else if (SELECTS.contains(type)) {
      json.putIfAbsent("min_values", json.numberNode(1));
      json.putIfAbsent("max_values", json.numberNode(1));
    }
  }

  private static void describe(ObjectNode json) {
    json.putIfAbsent("description", json.nullNode());
    json.putIfAbsent("spoiler", json.booleanNode(false));
  }

  /** A copy of the embeds with their type. */
  static ArrayNode embeds(ArrayNode embeds) {
    ArrayNode typed = embeds.deepCopy();
    for (JsonNode embed : typed) {
      if (embed instanceof ObjectNode object) {
        object.putIfAbsent("type", object.textNode("rich"));
      }
    }
    return typed;
  }
}
