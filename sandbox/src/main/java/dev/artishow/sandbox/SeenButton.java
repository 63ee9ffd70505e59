package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A button of a message.
 *
 * @param label what stands on it, with its emoji before it if it has one
 * @param customId empty for links
 */
public record SeenButton(String label, Optional<String> customId, boolean disabled, int style) {
  static SeenButton of(JsonNode button) {
    String emoji = button.path("emoji").path("name").asText("");
    String label = button.path("label").asText("");
    return new SeenButton(
        (emoji + " " + label).strip(),
        Optional.ofNullable(button.path("custom_id").textValue()),
        button.path("disabled").asBoolean(),
        button.path("style").asInt());
  }

  /**
   * Whether someone asking for {@code wanted} means this button: by its label, with or without
   * emoji.
   */
  public boolean isCalled(String wanted) {
    return label.equals(wanted) || label.endsWith(" " + wanted);
  }
}
