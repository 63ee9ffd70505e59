package dev.artishow.trainer.data.svg.syntax;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element of SVG's own namespace where it begins.
 *
 * @param name without a prefix
 * @param attributes by name, in their order; those of other namespaces are left out, a link of
 *     XLink's is a {@code href}
 */
public record SvgElement(String name, Map<String, String> attributes) {
  private static final Set<String> UNSET = Set.of("none", "inherit", "initial", "");

  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  public boolean isFilterPrimitive() {
    return name.startsWith("fe") && !name.startsWith("feFunc") && !name.equals("feMergeNode");
  }

  /** What its attributes say of a property; empty if nothing. */
  public String declared(String property) {
    return attribute(property)
        .orElseGet(
            () -> SvgStyle.declarations(attribute("style").orElse("")).getOrDefault(property, ""))
        .strip();
  }

  public boolean isSet(String attribute) {
    return attribute(attribute).filter(value -> !UNSET.contains(value.strip())).isPresent();
  }

  /** Whether any of an attribute's numbers is not 0. */
  public boolean isNonZero(String attribute) {
    return SvgNumbers.of(attribute(attribute).orElse("")).stream().anyMatch(k -> k != 0);
  }

  /** Whether any of an attribute's numbers is above 0. */
  public boolean isPositive(String attribute) {
    return SvgNumbers.of(attribute(attribute).orElse("")).stream().anyMatch(k -> k > 0);
  }
}
