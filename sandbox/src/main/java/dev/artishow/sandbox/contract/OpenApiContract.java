package dev.artishow.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.artishow.sandbox.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenAPI 3.1 document as a contract: path, method, variables of the path, and the JSON body
 * (with multipart requests the {@code payload_json}). Schemas are compiled when first needed and
 * kept, so one instance is best shared by many sandboxes.
 */
public final class OpenApiContract implements Contract {
  private static final String JSON_SCHEMA = "/requestBody/content/application~1json/schema";

  private final JsonNode document;
  private final Operations operations;
  private final JsonSchema root;
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  private OpenApiContract(JsonNode document) {
    this.document = document;
    this.operations = new Operations(document.path("paths"));
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .preloadJsonSchema(false)
            .pathType(PathType.JSON_POINTER)
            .build();
    this.root =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of("urn:discord"), document, config);
  }

  /**
   * Reads a document.
   *
   * @throws IOException if the file cannot be read or is not JSON
   */
  public static OpenApiContract read(Path file) throws IOException {
    JsonNode document = Json.read(Files.readAllBytes(file));
    Corrections.apply(document);
    Unions.discriminate(document);
    return new OpenApiContract(document);
  }

  @Override
  public List<Violation> check(String method, String path, JsonNode body) {
    String request = method + " " + path;
    Optional<Operations.Match> match = operations.find(method, path);
    if (match.isEmpty()) {
      return List.of(new Violation(request, "", "Discord has no such route"));
    }
    List<Violation> found = new ArrayList<>(variables(request, match.get()));
    found.addAll(body(request, match.get(), body));
    return found;
  }

  private List<Violation> variables(String request, Operations.Match match) {
    List<Violation> found = new ArrayList<>();
    JsonNode parameters = document.path("paths").path(match.template()).path("parameters");
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.path(i).path("name").asText();
      String value = match.variables().get(name);
      if (value != null) {
        String at = pointer(match.template()) + "/parameters/" + i + "/schema";
        for (ValidationMessage message : schema(at).validate(TextNode.valueOf(value))) {
          found.add(new Violation(request, name, message.getMessage()));
        }
      }
    }
    return found;
  }

  private List<Violation> body(String request, Operations.Match match, JsonNode body) {
    JsonNode wanted =
        document.path("paths").path(match.template()).path(match.method()).path("requestBody");
    if (!wanted.path("content").has("application/json")) {
      return List.of();
    }
    if (body.isMissingNode()) {
      boolean required = wanted.path("required").asBoolean();
      return required ? List.of(new Violation(request, "", "a body is required")) : List.of();
    }
    String at = pointer(match.template()) + "/" + match.method() + JSON_SCHEMA;
    Set<ValidationMessage> messages = schema(at).validate(body);
    return messages.stream().map(m -> violation(request, m)).distinct().toList();
  }

  private static Violation violation(String request, ValidationMessage message) {
    String location = message.getInstanceLocation().toString();
    String field = location.isEmpty() ? "" : location.substring(1).replace('/', '.');
    return new Violation(request, field, message.getMessage());
  }

  private JsonSchema schema(String pointer) {
    return compiled.computeIfAbsent(
        pointer, at -> root.getSubSchema(SchemaLocation.Fragment.of(at)));
  }

  private static String pointer(String template) {
    return "/paths/" + template.replace("~", "~0").replace("/", "~1");
  }
}
