package dev.artishow.sandbox.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Numbers the components of a message or modal that came without a number, as Discord does: from 1
 * on.
 */
public final class ComponentIds {
  private final Set<Integer> taken = new HashSet<>();
  private int last;

  private ComponentIds() {}

  /** A copy of {@code holder} with all components in it numbered. */
  public static <T extends JsonNode> T number(T holder) {
    T numbered = holder.deepCopy();
    ComponentIds ids = new ComponentIds();
    ids.collect(numbered);
    ids.assign(numbered);
    return numbered;
  }

  private static boolean isComponent(JsonNode node) {
    return node.isObject() && node.path("type").isInt();
  }

  private void collect(JsonNode node) {
    if (isComponent(node) && node.path("id").asInt() > 0) {
      taken.add(node.path("id").asInt());
    }
    node.forEach(this::collect);
  }

  private void assign(JsonNode node) {
    if (isComponent(node) && node.path("id").asInt() <= 0) {
      ((ObjectNode) node).put("id", next());
    }
    node.forEach(this::assign);
  }

  private int next() {
    do {
      last++;
    } while (!taken.add(last));
    return last;
  }
}
