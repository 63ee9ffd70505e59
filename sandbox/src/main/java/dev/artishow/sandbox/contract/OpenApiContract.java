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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenAPI 3.1 document as a contract: of requests the path, method, variables of the path, query
 * and JSON body (with multipart requests the {@code payload_json}); of answers status and JSON
 * body; of events the objects in them. Schemas are compiled when first needed and kept, so one
 * instance is best shared by many sandboxes.
 */
public final class OpenApiContract implements Contract {
  private static final String JSON_SCHEMA = "/content/application~1json/schema";

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
  public List<Violation> request(
      String method, String path, Map<String, String> query, JsonNode body) {
    String request = method + " " + path;
    Optional<Operations.Match> match = operations.find(method, path);
    if (match.isEmpty()) {
      return List.of(new Violation(request, "", "Discord has no such route"));
    }
    List<Violation> found = new ArrayList<>(variables(request, match.get()));
    found.addAll(query(request, match.get(), query));
    found.addAll(body(request, match.get(), body));
    return found;
  }

  @Override
  public List<Violation> answer(String method, String path, int status, JsonNode body) {
    Optional<Operations.Match> match = operations.find(method, path);
    // the document is silent on what a server says that is at its end
    if (match.isEmpty() || status >= 500) {
      return List.of();
    }
    String request = "%s %s → %d".formatted(method, path, status);
    String responses = operation(match.get()) + "/responses/";
    for (String code : List.of(Integer.toString(status), status / 100 + "XX")) {
      JsonNode response = document.at(responses + code);
      if (!response.isMissingNode()) {
        String at = response.path("$ref").asText("#" + responses + code).substring(1);
        return json(request, at + JSON_SCHEMA, body);
      }
    }
    return List.of(new Violation(request, "", "Discord does not answer with this status"));
  }

  @Override
  public List<Violation> event(String name, JsonNode data) {
    List<Violation> found = new ArrayList<>();
    for (EventSchemas.Found part : EventSchemas.find(name, data)) {
      String at = "/components/schemas/" + part.schema();
      for (ValidationMessage message : schema(at).validate(part.value())) {
        Violation inside = violation("event " + name, message);
        String field =
            part.field().isEmpty() ? inside.field() : part.field() + "." + inside.field();
        found.add(new Violation(inside.request(), field, inside.problem()));
      }
    }
    return found;
  }

  private List<Violation> variables(String request, Operations.Match match) {
    List<Violation> found = new ArrayList<>();
    String at = pointer(match.template()) + "/parameters";
    for (int i = 0; i < document.at(at).size(); i++) {
      String name = document.at(at).path(i).path("name").asText();
      String value = match.variables().get(name);
      if (value != null) {
        found.addAll(text(request, name, value, at + "/" + i + "/schema"));
      }
    }
    return found;
  }

  private List<Violation> query(String request, Operations.Match match, Map<String, String> query) {
    List<Violation> found = new ArrayList<>();
    String at = operation(match) + "/parameters";
    for (Map.Entry<String, String> given : query.entrySet()) {
      Optional<Integer> index = parameter(document.at(at), given.getKey());
      if (index.isEmpty()) {
        found.add(new Violation(request, given.getKey(), "Discord has no such query parameter"));
      } else {
        String schema = "%s/%d/schema".formatted(at, index.get());
        found.addAll(text(request, given.getKey(), given.getValue(), schema));
      }
    }
    return found;
  }

  private static Optional<Integer> parameter(JsonNode parameters, String name) {
    for (int i = 0; i < parameters.size(); i++) {
      JsonNode parameter = parameters.path(i);
      if (parameter.path("in").asText().equals("query")
          && parameter.path("name").asText().equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Paths and queries hold text; where a number or a truth value is meant, it counts as that. */
  private List<Violation> text(String request, String name, String value, String at) {
    var asText = schema(at).validate(TextNode.valueOf(value));
    if (asText.isEmpty() || schema(at).validate(parsed(value)).isEmpty()) {
      return List.of();
    }
    return asText.stream().map(m -> new Violation(request, name, m.getMessage())).toList();
  }

  private static JsonNode parsed(String value) {
    try {
      return Json.read(value.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return TextNode.valueOf(value);
    }
  }

  private List<Violation> body(String request, Operations.Match match, JsonNode body) {
    String at = operation(match) + "/requestBody";
    if (body.isMissingNode() && document.at(at + JSON_SCHEMA).isObject()) {
      boolean required = document.at(at).path("required").asBoolean();
      return required ? List.of(new Violation(request, "", "a body is required")) : List.of();
    }
    return json(request, at + JSON_SCHEMA, body);
  }

  private List<Violation> json(String request, String at, JsonNode body) {
    if (document.at(at).isMissingNode() || body.isMissingNode()) {
      return List.of();
    }
    return schema(at).validate(body).stream().map(m -> violation(request, m)).distinct().toList();
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

  private static String operation(Operations.Match match) {
    return pointer(match.template()) + "/" + match.method();
  }

  private static String pointer(String template) {
    return "/paths/" + template.replace("~", "~0").replace("/", "~1");
  }
}
