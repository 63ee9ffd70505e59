package dev.artishow.trainer.data.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.caption.CodePoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One icon set of Iconify: a JSON file of SVG bodies by name. Files of a hundred megabytes are
 * common, so bodies are read one at a time; the rest is small and kept.
 */
public final class IconifySet implements PictureSource {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ICONS = "icons";

  private final Path file;
  private final String path;
  private final Function<String, Optional<CodePoints>> meaning;
  private final JsonNode head;
  private final Map<String, CodePoints> charsByName;

  /**
   * Opens a set.
   *
   * @param file the set's JSON
   * @param path of that file inside its package
   * @param meaning what a name means when the set itself does not say
   */
  public IconifySet(Path file, String path, Function<String, Optional<CodePoints>> meaning)
      throws IOException {
    this.file = file;
    this.path = path;
    this.meaning = meaning;
    this.head = readHead(file);
    this.charsByName = charsByName(head);
  }

  private static Map<String, CodePoints> charsByName(JsonNode head) {
    var byName = new HashMap<String, CodePoints>();
    for (Map.Entry<String, JsonNode> entry : head.path("chars").properties()) {
      byName.merge(
          entry.getValue().asText(),
          CodePoints.parse(entry.getKey()),
          (one, other) ->
              Comparator.comparing(CodePoints::count).compare(one, other) <= 0 ? one : other);
    }
    return byName;
  }

  /** Names, and other names for the same icon, with the emoji that they mean. */
  public static Map<String, Set<CodePoints>> names(Path file) throws IOException {
    JsonNode head = readHead(file);
    var names = new HashMap<String, Set<CodePoints>>();
    Map<String, CodePoints> chars = charsByName(head);
    chars.forEach(
        (name, points) -> names.computeIfAbsent(name, unused -> new HashSet<>()).add(points));
    for (Map.Entry<String, JsonNode> alias : head.path("aliases").properties()) {
      CodePoints parent = chars.get(alias.getValue().path("parent").asText());
      boolean sameLook = alias.getValue().size() == 1;
      if (sameLook && parent != null) {
        names.computeIfAbsent(alias.getKey(), unused -> new HashSet<>()).add(parent);
      }
    }
    return names;
  }

  /** Everything but the icons' bodies. */
  private static JsonNode readHead(Path file) throws IOException {
    var head = MAPPER.createObjectNode();
    try (JsonParser parser = new JsonFactory(MAPPER).createParser(file.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals(ICONS)) {
          head.put("count", skipIcons(parser));
        } else {
          head.set(field, MAPPER.readTree(parser));
        }
      }
    }
    return head;
  }

  private static int skipIcons(JsonParser parser) throws IOException {
    int count = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      parser.nextToken();
      parser.skipChildren();
      count++;
    }
    return count;
  }

  @Override
  public int count() {
    return head.path("count").asInt();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
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
        visitor.visit(picture(name, icon));
      }
    }
  }

  private SourcePicture picture(String name, JsonNode icon) {
    CodePoints own = charsByName.get(name);
    return new SourcePicture(
        name,
        path + "#" + name,
        own == null ? subject(name) : new Subject.Emoji(own),
        Optional.empty(),
        new SourcePicture.Svg(document(icon)));
  }

  private Subject subject(String name) {
    return meaning
        .apply(name)
        .<Subject>map(Subject.Emoji::new)
        .orElseGet(() -> new Subject.Unclear("its name means no emoji, or more than one"));
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
