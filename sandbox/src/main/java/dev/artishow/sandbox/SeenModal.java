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
    return fields().stream().map(ModalField::label).toList();
  }

  /**
   * Fills fields in and submits.
   *
   * @param texts by label: what is typed, or the label of the option chosen; fields left out keep
   *     their preset text
   * @throws UnmetExpectation if there is no such field, or a text is too long, too short or missing
   */
  public Reply submits(Map<String, String> texts) {
    Map<String, String> left = new HashMap<>(texts);
    ObjectNode data = Json.object();
    data.set("custom_id", modal.path("custom_id"));
    ArrayNode parts = data.putArray("components");
    for (ModalField field : fields()) {
      String typed = left.remove(field.label());
      parts.add(field.answer(typed == null ? field.preset() : typed, stage));
    }
    if (!left.isEmpty()) {
      throw stage.failure("no fields %s; there are %s".formatted(left.keySet(), labels()));
    }
    User user = stage.with(state -> state.population().user(origin.userId()));
    String line = "%s  submits \"%s\" with %s".formatted(user.name(), title(), texts);
    return stage.act(Interaction.Kind.MODAL, origin, line, data);
  }

  /** Texts between the fields are only to be read. */
  private List<ModalField> fields() {
    List<ModalField> fields = new ArrayList<>();
    for (JsonNode part : modal.path("components")) {
      if (!ComponentType.TEXT_DISPLAY.is(part)) {
        fields.add(new ModalField(part));
      }
    }
    return fields;
  }
}
