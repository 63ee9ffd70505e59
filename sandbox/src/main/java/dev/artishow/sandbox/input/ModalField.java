package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.limits.ComponentType;
import dev.artishow.sandbox.wire.Json;
import java.util.List;

/**
 * A field of a modal: a label with a control, or a row of old with a text input.
 *
 * @param part the component of the modal that holds it
 */
public record ModalField(JsonNode part) {
  private static final int LONGEST = 4000;

  /** The fields of a modal; texts between them are only to be read. */
  public static List<ModalField> all(JsonNode modal) {
    return modal
        .path("components")
        .valueStream()
        .filter(part -> !ComponentType.TEXT_DISPLAY.is(part))
        .map(ModalField::new)
        .toList();
  }

  public String customId() {
    return control().path("custom_id").asText();
  }

  public String label() {
    return (isLabelled() ? part : control()).path("label").asText();
  }

  /** The text that stands there before anything is typed. */
  public String preset() {
    return control().path("value").asText("");
  }

  /**
   * The answer that goes back to the bot.
   *
   * @param text typed, or the label of an option chosen
   */
  public ObjectNode answer(String text, Conversation conversation) {
    ObjectNode answer = Json.object();
    for (String field : List.of("id", "type", "custom_id")) {
      answer.set(field, control().path(field));
    }
    if (ComponentType.STRING_SELECT.is(control())) {
      answer.set("values", SelectMenu.values(control(), List.of(text), conversation));
    } else if (ComponentType.TEXT_INPUT.is(control())) {
      answer.put("value", checked(text, conversation));
    } else {
      throw conversation.failure("the sandbox cannot fill \"%s\" in".formatted(label()));
    }
    ObjectNode holder = Json.object();
    holder.set("id", part.path("id"));
    holder.set("type", part.path("type"));
    if (isLabelled()) {
      holder.set("component", answer);
    } else {
      holder.putArray("components").add(answer);
    }
    return holder;
  }

  private String checked(String text, Conversation conversation) {
    int length = text.codePointCount(0, text.length());
    boolean required = control().path("required").asBoolean(true);
    int min = Math.max(control().path("min_length").asInt(0), required ? 1 : 0);
    int max = control().path("max_length").asInt(LONGEST);
    boolean filledIn = length > 0 || required;
    if ((filledIn && length < min) || length > max) {
      throw conversation.failure(
          "\"%s\" takes %d–%d characters, not %d".formatted(label(), min, max, length));
    }
    return text;
  }

  private boolean isLabelled() {
    return ComponentType.LABEL.is(part);
  }

  private JsonNode control() {
    return isLabelled() ? part.path("component") : part.path("components").path(0);
  }
}
