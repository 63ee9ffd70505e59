package dev.artishow.trainer.data.svg.syntax;

import java.util.List;
import java.util.Set;

/** For whom an element is meant (SVG 2, section 5.8): for readers of English without extensions. */
public final class SvgConditions {
  private static final String LANGUAGE = "en";
  private static final Set<String> DRAWN =
      Set.of(
          "a",
          "circle",
          "ellipse",
          "g",
          "image",
          "line",
          "path",
          "polygon",
          "polyline",
          "rect",
          "svg",
          "switch",
          "text",
          "use");

  private SvgConditions() {}

  /** What is not drawn itself is there for everybody. */
  public static boolean hold(SvgElement element) {
    return !DRAWN.contains(element.name()) || holdIfDrawn(element);
  }

  private static boolean holdIfDrawn(SvgElement element) {
    return element.attribute("requiredExtensions").map(String::isBlank).orElse(true)
        && element.attribute("systemLanguage").map(SvgConditions::speaks).orElse(true);
  }

  private static boolean speaks(String languages) {
    return List.of(languages.split(",")).stream()
        .map(String::strip)
        .anyMatch(tag -> tag.equals(LANGUAGE) || tag.startsWith(LANGUAGE + "-"));
  }
}
