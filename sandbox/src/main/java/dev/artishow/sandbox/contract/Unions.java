package dev.artishow.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.wire.Json;
import java.util.List;

/**
 * Makes unions tell their faults plainly. Those of constants become enumerations. Those whose
 * members tell themselves apart by {@code type} become "if it is of this type, then it looks like
 * this". They mean the same, but a fault is then told once, where it is, and not once for each
 * member that was never meant.
 */
final class Unions {
  private final JsonNode schemas;

  private Unions(JsonNode schemas) {
    this.schemas = schemas;
  }

  /** Rewrites every such union of the document in place. */
  static void discriminate(JsonNode document) {
    new Unions(document.path("components").path("schemas")).walk(document);
  }

  private void walk(JsonNode node) {
    node.forEach(this::walk);
    if (node instanceof ObjectNode object) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        if (object.path(keyword) instanceof ArrayNode members) {
          simplify(object, keyword, members);
        }
      }
    }
  }

  private void simplify(ObjectNode schema, String keyword, ArrayNode members) {
    List<JsonNode> constants = members.valueStream().map(m -> m.path("const")).toList();
    if (constants.stream().noneMatch(JsonNode::isMissingNode)) {
      schema.remove(keyword);
      schema.set("enum", Json.array(constants, constant -> constant));
    } else if (isTyped(members)) {
      schema.remove(keyword);
      schema.set("allOf", byType(members));
    }
  }

  private boolean isTyped(ArrayNode members) {
    for (JsonNode member : members) {
      if (types(member).isEmpty()) {
        return false;
      }
    }
    return members.size() > 1;
  }

  private JsonNode types(JsonNode member) {
    String name = member.path("$ref").asText().replace("#/components/schemas/", "");
    return schemas.path(name).path("properties").path("type").path("enum");
  }

  private ArrayNode byType(ArrayNode members) {
    ArrayNode all = Json.array();
    ArrayNode known = Json.array();
    for (JsonNode member : members) {
      ObjectNode branch = all.addObject();
      branch.set("if", hasType(types(member)));
      branch.set("then", member);
      known.addAll((ArrayNode) types(member));
    }
    all.add(hasType(known));
    return all;
  }

  private static ObjectNode hasType(JsonNode types) {
    ObjectNode schema = Json.object();
    schema.putArray("required").add("type");
    schema.putObject("properties").putObject("type").set("enum", types);
    return schema;
  }
}
