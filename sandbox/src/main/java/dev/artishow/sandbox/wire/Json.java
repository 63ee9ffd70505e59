package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** JSON trees, read and written. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static <T> ArrayNode array(
      Collection<T> items, Function<? super T, ? extends JsonNode> shape) {
    ArrayNode array = array();
    items.forEach(item -> array.add(shape.apply(item)));
    return array;
  }

  /** Ids travel as strings, for JavaScript's sake. */
  public static TextNode id(long id) {
    return TextNode.valueOf(Long.toUnsignedString(id));
  }

  /** The id in a JSON string or number; empty if it is none. */
  public static Optional<Long> readId(JsonNode node) {
    try {
      return Optional.of(Long.parseUnsignedLong(node.asText()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a JSON document.
   *
   * @throws IOException if the bytes are not JSON
   */
  public static JsonNode read(byte[] bytes) throws IOException {
    return MAPPER.readTree(bytes);
  }

  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree could not be written", e);
    }
  }
}
