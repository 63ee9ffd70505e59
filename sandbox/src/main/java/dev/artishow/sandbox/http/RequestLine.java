package dev.artishow.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.wire.Json;
import java.util.stream.Collectors;

/** One line of the transcript for one request of the bot. */
final class RequestLine {
  private static final int SHOWN = 400;

  private RequestLine() {}

  /** What was asked for. */
  static String of(Request request) {
    String path =
        request.route().contains("<")
            ? request.path()
            : request.route().replaceAll("\\{[^}]*}", "…");
    String body =
        request.json().isMissingNode() ? "" : " " + cut(Json.write(telling(request.json())));
    String files =
        request.uploads().stream()
            .map(u -> " + %s (%,d bytes)".formatted(u.filename(), u.bytes().length))
            .collect(Collectors.joining());
    return "bot  %s %s%s%s".formatted(request.method(), path, body, files);
  }

  /** The line with what was answered. */
  static String answered(String line, Answer answer) {
    String refusal = answer.status() < 400 ? "" : " " + cut(Json.write(answer.body()));
    return "%s → %d%s".formatted(line, answer.status(), refusal);
  }

  /** Clients send many fields that say nothing: null, false, zero, empty. */
  private static JsonNode telling(JsonNode json) {
    if (json instanceof ObjectNode object) {
      ObjectNode kept = Json.object();
      object.properties().stream()
          .filter(e -> !e.getKey().equals("allowed_mentions") && tells(e.getValue()))
          .forEach(e -> kept.set(e.getKey(), telling(e.getValue())));
      return kept;
    }
    return json instanceof ArrayNode array
        ? Json.array(array.valueStream().toList(), RequestLine::telling)
        : json;
  }

  private static boolean tells(JsonNode value) {
    boolean empty = value.isContainerNode() ? value.isEmpty() : value.asText("").isEmpty();
    return !empty && !value.isNull() && !value.asText().equals("false");
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
