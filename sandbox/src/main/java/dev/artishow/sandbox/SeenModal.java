package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.seat.Conversation;
import dev.artishow.sandbox.seat.ModalField;
import dev.artishow.sandbox.seat.UnmetExpectation;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A modal that is open before a member. */
public final class SeenModal {
  private final Conversation conversation;
  private final Interaction.Origin origin;
  private final JsonNode modal;

  SeenModal(Conversation conversation, Interaction.Origin origin, JsonNode modal) {
    this.conversation = conversation;
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
      parts.add(field.answer(typed == null ? field.preset() : typed, conversation));
    }
    if (!left.isEmpty()) {
      throw conversation.failure("no fields %s; there are %s".formatted(left.keySet(), labels()));
    }
    User user = conversation.with(state -> state.population().user(origin.userId()));
    String line = "%s  submits \"%s\" with %s".formatted(user.name(), title(), texts);
    return new Reply(conversation, conversation.act(Interaction.Kind.MODAL, origin, line, data));
  }

  private List<ModalField> fields() {
    return ModalField.all(modal);
  }
}
