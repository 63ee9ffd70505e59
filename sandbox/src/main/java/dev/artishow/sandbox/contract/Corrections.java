package dev.artishow.sandbox.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.wire.Json;
import java.io.IOException;
import java.io.InputStream;

/**
 * Where Discord's OpenAPI document and its documentation differ, the documentation wins. The
 * differences known so far are listed in {@code corrections.json}: the schemas' places, what stands
 * there instead, and the reason. A place in a list is its end.
 */
final class Corrections {
  private static final String LIST = "corrections.json";

  private Corrections() {}

  /**
   * Corrects the document in place; a place that it does not have is passed over.
   *
   * @throws IOException if the list cannot be read
   */
  static void apply(JsonNode document) throws IOException {
    try (InputStream in = Corrections.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IOException(LIST + " is not on the class path");
      }
      for (JsonNode correction : Json.read(in.readAllBytes())) {
        for (JsonNode place : correction.path("places")) {
          JsonPointer pointer = JsonPointer.compile(place.asText());
          JsonNode parent = document.at(pointer.head());
          if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), correction.path("schema"));
          } else if (parent instanceof ArrayNode list) {
            list.add(correction.path("schema"));
          }
        }
      }
    }
  }
}
