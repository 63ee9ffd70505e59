package dev.artishow.trainer.data.svg;

import java.util.Map;
import java.util.Optional;

/**
 * An element of SVG's own namespace where it begins.
 *
 * @param name without a prefix
 * @param attributes by name, in their order; those of other namespaces are left out, a link of
 *     XLink's is a {@code href}
 */
record SvgElement(String name, Map<String, String> attributes) {

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  boolean isFilterPrimitive() {
    return name.startsWith("fe") && !name.startsWith("feFunc") && !name.equals("feMergeNode");
  }
}
