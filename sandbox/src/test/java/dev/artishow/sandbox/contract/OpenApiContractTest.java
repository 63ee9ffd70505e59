package dev.artishow.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.artishow.sandbox.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiContractTest {
  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0",
       "paths": {
         "/things/{thing_id}": {
           "parameters": [{"name": "thing_id", "in": "path",
                           "schema": {"$ref": "#/components/schemas/SnowflakeType"}}],
           "put": {"requestBody": {"required": true, "content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/Thing"}}}}},
           "get": {"responses": {"4XX": {"content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/Refusal"}}}}}}},
         "/things/@mine": {"get": {}}},
       "components": {"schemas": {
         "SnowflakeType": {"type": "string"},
         "Refusal": {"type": "object", "required": ["code", "message"]},
         "Thing": {"type": "object", "properties": {
           "colour": {"type": "integer", "oneOf": [{"const": 1}, {"const": 2}]},
           "shape": {"oneOf": [{"$ref": "#/components/schemas/Circle"},
                               {"$ref": "#/components/schemas/Square"}]}}},
         "Circle": {"type": "object", "required": ["type", "radius"], "properties": {
           "type": {"enum": [1]}, "radius": {"type": "integer"}}},
         "Square": {"type": "object", "required": ["type", "side"], "properties": {
           "type": {"enum": [2]}, "side": {"type": "integer"}}}}}}
      """;

  private Contract contract = Contract.NONE;

  @BeforeEach
  void read(@TempDir Path folder) throws IOException {
    contract = OpenApiContract.read(Files.writeString(folder.resolve("openapi.json"), DOCUMENT));
  }

  private List<String> faults(String method, String path, String body) throws IOException {
    JsonNode json =
        body.isEmpty()
            ? MissingNode.getInstance()
            : Json.read(body.getBytes(StandardCharsets.UTF_8));
    return told(contract.request(method, path, Map.of(), json));
  }

  @Test
  void check_asTheDocumentSays_findsNothing() throws IOException {
    assertThat(faults("PUT", "/things/7", "{\"shape\": {\"type\": 1, \"radius\": 3}}")).isEmpty();
    assertThat(faults("GET", "/things/7", "")).isEmpty();
    assertThat(faults("GET", "/things/@mine", "")).isEmpty();
  }

  @Test
  void check_unknownPathOrMethod_isAFault() throws IOException {
    assertThat(faults("GET", "/nothing", "")).containsExactly(": Discord has no such route");
    assertThat(faults("POST", "/things/7", "")).containsExactly(": Discord has no such route");
  }

  @Test
  void check_pathVariable_isHeldAgainstItsSchema() throws IOException {
    assertThat(faults("GET", "/things/seven", ""))
        .singleElement()
        .asString()
        .startsWith("thing_id: does not match");
  }

  @Test
  void check_bodyMissing_isAFault() throws IOException {
    assertThat(faults("PUT", "/things/7", "")).containsExactly(": a body is required");
  }

  @Test
  void check_unionOfTypes_tellsOnlyTheFaultOfTheOneMeant() throws IOException {
    assertThat(faults("PUT", "/things/7", "{\"shape\": {\"type\": 1, \"side\": 3}}"))
        .containsExactly("shape: required property 'radius' not found");
    assertThat(faults("PUT", "/things/7", "{\"shape\": {\"type\": 3}}"))
        .singleElement()
        .asString()
        .startsWith("shape.type: does not have a value in the enumeration");
  }

  @Test
  void check_unionOfConstants_tellsItOnce() throws IOException {
    assertThat(faults("PUT", "/things/7", "{\"colour\": 3}"))
        .containsExactly("colour: does not have a value in the enumeration [1, 2]");
  }

  @Test
  void answer_refusals_areHeldAgainstTheirSchema() throws IOException {
    assertThat(answered(404, "{\"code\": 10003, \"message\": \"Unknown Thing\"}")).isEmpty();
    assertThat(answered(400, "{\"message\": \"no\"}"))
        .containsExactly(": required property 'code' not found");
    assertThat(answered(503, "{}")).isEmpty();
    assertThat(answered(200, "{}")).containsExactly(": Discord does not answer with this status");
  }

  private List<String> answered(int status, String body) throws IOException {
    JsonNode json = Json.read(body.getBytes(StandardCharsets.UTF_8));
    return told(contract.answer("GET", "/things/7", status, json));
  }

  private static List<String> told(List<Violation> violations) {
    return violations.stream()
        .map(v -> v.field() + ": " + v.problem().replaceFirst("^.*?: ", ""))
        .toList();
  }
}
