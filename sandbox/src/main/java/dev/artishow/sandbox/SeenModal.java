package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.limits.ComponentType;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A modal that is open before a member. */
public final class SeenModal {
  private final Stage stage;
  private final Interaction.Origin origin;
  private final JsonNode modal;

  SeenModal(Stage stage, Interaction.Origin origin, JsonNode modal) {
    this.stage = stage;
    this.origin = origin;
    this.modal = modal;
  }

  public String title() {
    return modal.path("title").asText();
  }

  /** Labels of the fields, in order. */
  public List<String> labels() {
    List<String> labels = new ArrayList<>();
    fields().forEach(part -> labels.add(label(part)));
    return labels;
  }

  /** Texts between the fields are only to be read. */
  private List<JsonNode> fields() {
    List<JsonNode> fields = new ArrayList<>();
    modal.path("components").forEach(fields::add);
    fields.removeIf(ComponentType.TEXT_DISPLAY::is);
    return fields;
  }

  /**
   * Fills text fields in and submits.
   *
   * @param texts by label; fields left out keep their preset text
   * @throws AssertionError if there is no such field, or a text is too long, too short or missing
   */
  public Reply submits(Map<String, String> texts) {
    Map<String, String> left = new HashMap<>(texts);
    ObjectNode data = Json.object();
    data.set("custom_id", modal.path("custom_id"));
    ArrayNode parts = data.putArray("components");
    for (JsonNode part : fields()) {
      String preset = control(part).path("value").asText("");
      String typed = left.remove(label(part));
      parts.add(filled(part, typed == null ? preset : typed));
    }
    if (!left.isEmpty()) {
      throw stage.failure("no fields %s; there are %s".formatted(left.keySet(), labels()));
    }
    User user = stage.with(state -> state.population().user(origin.userId()));
    String line = "%s  submits \"%s\" with %s".formatted(user.name(), title(), texts);
    return stage.act(Interaction.Kind.MODAL, origin, line, data);
  }

  private ObjectNode filled(JsonNode part, String text) {
    JsonNode control = control(part);
    int length = text.codePointCount(0, text.length());
    boolean required = control.path("required").asBoolean(true);
    int min = Math.max(control.path("min_length").asInt(0), required ? 1 : 0);
    int max = control.path("max_length").asInt(4000);
    boolean filledIn = length > 0 || required;
    if ((filledIn && length < min) || length > max) {
      throw stage.failure(
          "\"%s\" takes %d–%d characters, not %d".formatted(label(part), min, max, length));
    }
    ObjectNode answer = Json.object().put("type", ComponentType.TEXT_INPUT.number());
    answer.set("custom_id", control.path("custom_id"));
    answer.put("value", text);
    ObjectNode filled = Json.object();
    filled.set("type", part.path("type"));
    if (ComponentType.LABEL.is(part)) {
      filled.set("component", answer);
    } else {
      filled.putArray("components").add(answer);
    }
    return filled;
  }

  private static JsonNode control(JsonNode part) {
    return ComponentType.LABEL.is(part) ? part.path("component") : part.path("components").path(0);
  }

  private static String label(JsonNode part) {
    return ComponentType.LABEL.is(part)
        ? part.path("label").asText()
        : part.path("components").path(0).path("label").asText();
  }
}
