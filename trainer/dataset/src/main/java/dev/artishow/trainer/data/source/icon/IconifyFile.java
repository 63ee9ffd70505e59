package dev.artishow.trainer.data.source.icon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One icon set of Iconify: a JSON file of SVG bodies by name. Files of a hundred megabytes are
 * common, so bodies are read one at a time; the rest is small and kept.
 */
final class IconifyFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ICONS = "icons";
  private static final String NAMES = "names";

  private final Path file;
  private final JsonNode head;

  /** Opens a set and reads all of it but the bodies. */
  IconifyFile(Path file) throws IOException {
    this.file = file;
    this.head = readHead(file);
  }

  /** Takes one icon after the other. */
  interface Visitor {
    /**
     * Takes one.
     *
     * @param document a whole SVG document
     */
    void visit(String name, String document) throws IOException, InterruptedException;
  }

  private static JsonNode readHead(Path file) throws IOException {
    var head = MAPPER.createObjectNode();
    try (JsonParser parser = new JsonFactory(MAPPER).createParser(file.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals(ICONS)) {
          var names = head.putArray(NAMES);
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            names.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
          }
        } else {
          head.set(field, MAPPER.readTree(parser));
        }
      }
    }
    return head;
  }

  /** Everything but the icons, by the names that Iconify gives it. */
  JsonNode head() {
    return head;
  }

  /** The names of all icons, hidden ones included, in the file's order. */
  List<String> names() {
    return head.path(NAMES).valueStream().map(JsonNode::asText).toList();
  }

  /** Hands over each icon that is not hidden. */
  void forEach(Visitor visitor) throws IOException, InterruptedException {
    try (JsonParser parser = new JsonFactory(MAPPER).createParser(file.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals(ICONS)) {
          visitIcons(parser, visitor);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void visitIcons(JsonParser parser, Visitor visitor)
      throws IOException, InterruptedException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      JsonNode icon = MAPPER.readTree(parser);
      if (!icon.path("hidden").asBoolean()) {
        visitor.visit(name, document(icon));
      }
    }
  }

  private String document(JsonNode icon) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\">%s</svg>"
        .formatted(
            size(icon, "left", 0),
            size(icon, "top", 0),
            size(icon, "width", 16),
            size(icon, "height", 16),
            icon.path("body").asText());
  }

  /** An icon's own size, else its set's, else Iconify's default. */
  private String size(JsonNode icon, String key, int otherwise) {
    JsonNode own = icon.path(key);
    JsonNode chosen = own.isMissingNode() ? head.path(key) : own;
    return chosen.isMissingNode() ? Integer.toString(otherwise) : chosen.asText();
  }
}
