package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.limits.ComponentType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks for components, however deep they lie in rows, sections and containers. */
public final class ComponentTree {
  private ComponentTree() {}

  public static List<JsonNode> find(JsonNode components, Predicate<JsonNode> wanted) {
    List<JsonNode> found = new ArrayList<>();
    collect(components, wanted, found);
    return found;
  }

  public static List<JsonNode> find(JsonNode components, ComponentType type) {
    return find(components, type::is);
  }

  private static void collect(JsonNode node, Predicate<JsonNode> wanted, List<JsonNode> found) {
    if (node.path("type").isInt() && wanted.test(node)) {
      found.add(node);
    }
    node.forEach(child -> collect(child, wanted, found));
  }
}
