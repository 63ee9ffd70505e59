package dev.artishow.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The answer of a route.
 *
 * @param body missing if there is none
 */
public record Answer(int status, JsonNode body) {
  public static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  public static Answer created(JsonNode body) {
    return new Answer(201, body);
  }

  public static Answer nothing() {
    return new Answer(204, MissingNode.getInstance());
  }
}
