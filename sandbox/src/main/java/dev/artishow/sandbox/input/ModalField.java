package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.limits.ComponentType;
import dev.artishow.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * What a filled-in modal sends.
   *
   * @param texts by custom id, a line for each thing that is chosen; fields left out stay as shown
   */
  public static ObjectNode submit(
      JsonNode modal, Map<String, String> texts, Conversation conversation, Resolved resolved) {
    ObjectNode data = Json.object();
    data.set("custom_id", modal.path("custom_id"));
    ArrayNode parts = data.putArray("components");
    for (ModalField field : all(modal)) {
      String text = texts.getOrDefault(field.customId(), field.preset());
      parts.add(field.answer(text, conversation, resolved));
    }
    data.set("resolved", resolved.json());
    return data;
  }

  public String customId() {
    return control().path("custom_id").asText();
  }

  public String label() {
    return (isLabelled() ? part : control()).path("label").asText();
  }

  /** What stands there before anything is typed or chosen, as {@link #submit} takes it. */
  private String preset() {
    if (ComponentType.STRING_SELECT.is(control())) {
      return lines(
          control().path("options").valueStream().filter(one -> one.path("default").asBoolean()),
          "label");
    }
    return isOfWhoOrWhat()
        ? lines(control().path("default_values").valueStream(), "id")
        : control().path("value").asText("");
  }

  private static String lines(Stream<JsonNode> nodes, String field) {
    return nodes.map(node -> node.path(field).asText()).collect(Collectors.joining("\n"));
  }

  private boolean isOfWhoOrWhat() {
    return ComponentType.of(control()).filter(ComponentType::isSelect).isPresent()
        && !ComponentType.STRING_SELECT.is(control());
  }

  /**
   * The answer that goes back to the bot.
   *
   * @param text typed, or what is chosen, a line each: the labels of options, or the ids of people,
   *     roles and channels
   * @param resolved learns what ids stand for
   */
  private ObjectNode answer(String text, Conversation conversation, Resolved resolved) {
    ObjectNode answer = Json.object();
    for (String field : List.of("id", "type", "custom_id")) {
      answer.set(field, control().path(field));
    }
    if (ComponentType.STRING_SELECT.is(control())) {
      answer.set("values", SelectMenu.values(control(), chosen(text), conversation));
    } else if (isOfWhoOrWhat()) {
      List<String> ids = chosen(text);
      answer.set("values", SelectMenu.checked(control(), ids, conversation));
      ids.forEach(id -> resolve(Long.parseUnsignedLong(id), resolved));
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

  private static List<String> chosen(String text) {
    return text.lines().filter(line -> !line.isEmpty()).toList();
  }

  private void resolve(long id, Resolved resolved) {
    if (ComponentType.CHANNEL_SELECT.is(control())) {
      resolved.channel(id);
    } else if (ComponentType.ROLE_SELECT.is(control())) {
      resolved.role(id);
    } else {
      resolved.user(id);
    }
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
