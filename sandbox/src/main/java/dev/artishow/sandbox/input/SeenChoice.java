package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value suggested while typing.
 *
 * @param name shown to the member
 * @param value sent to the bot, as text
 */
public record SeenChoice(String name, String value) {
  public static List<SeenChoice> all(JsonNode choices) {
    List<SeenChoice> all = new ArrayList<>();
    choices.forEach(
        c -> all.add(new SeenChoice(c.path("name").asText(), c.path("value").asText())));
    return all;
  }
}
