package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.limits.ComponentType;
import dev.artishow.sandbox.message.MessageBody;
import java.util.ArrayList;
import java.util.List;

/** What people read of a message. */
public final class MessageText {
  private MessageText() {}

  public static String of(MessageBody body) {
    List<String> lines = new ArrayList<>();
    lines.add(body.content());
    for (JsonNode embed : body.embeds()) {
      lines.add(embed.path("author").path("name").asText());
      lines.add(embed.path("title").asText());
      lines.add(embed.path("description").asText());
      for (JsonNode field : embed.path("fields")) {
        lines.add(field.path("name").asText() + ": " + field.path("value").asText());
      }
      lines.add(embed.path("footer").path("text").asText());
    }
    ComponentTree.find(body.components(), ComponentType.TEXT_DISPLAY)
        .forEach(display -> lines.add(display.path("content").asText()));
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }
}
