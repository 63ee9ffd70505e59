package dev.artishow.trainer.data.svg;

import dev.artishow.trainer.data.raster.UnusablePictureException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Looks at every element of a document: what JSVG can draw, and what it costs. */
final class SvgChecks {
  /** A mask is drawn on a picture of its own; what filters cost is told by themselves. */
  private static final long MASK_COST = 500;

  private static final double SHORTEST_DASH = 0.001;

  private final SvgReferences references = new SvgReferences();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private final StringBuilder styleSheets = new StringBuilder();
  private Viewport root = Viewport.NONE;
  private FilterCost filter = FilterCost.NONE;

  void begin(SvgElement element) throws UnusablePictureException {
    SvgFeatures.require(element, names);
    Viewport viewport = Viewport.of(element);
    if (open.isEmpty()) {
      root = viewport;
    }
    int number =
        references.element(
            Optional.ofNullable(open.peek()),
            element.attribute("id"),
            open.isEmpty() ? 1 : viewport.growthIn(root) * growth(element));
    open.push(number);
    names.push(element.name());
    filter(element);
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      attribute(element, number, attribute.getKey(), attribute.getValue());
    }
  }

  void end() throws UnusablePictureException {
    if (names.pop().equals("filter")) {
      SvgFeatures.requireSteps(filter);
      references.filter(open.peek(), filter);
    }
    open.pop();
  }

  private static double growth(SvgElement element) {
    double growth = 1;
    for (String name : SvgTransform.ATTRIBUTES) {
      growth *= element.attribute(name).map(SvgTransform::growth).orElse(1.0);
    }
    return growth;
  }

  private void filter(SvgElement element) throws UnusablePictureException {
    if (element.name().equals("filter")) {
      filter = FilterCost.NONE;
    } else if (element.isFilterPrimitive()) {
      double deviation = 0;
      for (double number : SvgNumbers.of(element.attribute("stdDeviation").orElse(""))) {
        if (number < 0) {
          throw new UnusablePictureException(
              "must blur by 0 or more, was %s; mend it".formatted(number));
        }
        deviation = Math.max(deviation, number);
      }
      filter = filter.plus(deviation, offset(element, "dx") + offset(element, "dy"));
    }
  }

  private static double offset(SvgElement element, String axis) {
    return SvgNumbers.of(element.attribute(axis).orElse("")).stream().mapToDouble(Math::abs).sum();
  }

  private void attribute(SvgElement element, int number, String name, String value)
      throws UnusablePictureException {
    if (name.equals("href")) {
      if (!element.name().equals("a")) {
        references.link(number, value.strip(), 1);
      }
    } else if (name.equals("style")) {
      for (Map.Entry<String, String> one : SvgStyle.declarations(value).entrySet()) {
        property(element, number, one.getKey(), one.getValue(), 1);
      }
    } else {
      property(element, number, name, value, 1);
    }
  }

  private void property(SvgElement element, int number, String name, String value, long elements)
      throws UnusablePictureException {
    SvgFeatures.requireProperty(name, value);
    if (name.equals("stroke-dasharray")) {
      requireDashes(value);
    }
    long times =
        name.equals("mask") ? MASK_COST : name.startsWith("marker") ? vertices(element) : 1;
    references.links(number, value, times * elements);
  }

  private static void requireDashes(String list) throws UnusablePictureException {
    for (double dash : SvgNumbers.of(list)) {
      if (dash != 0 && dash < SHORTEST_DASH) {
        throw new UnusablePictureException(
            "must have dashes of at least %s, was %s; simplify it".formatted(SHORTEST_DASH, dash));
      }
    }
  }

  /** At most as many as its path has numbers; a marker is drawn at each. */
  private static int vertices(SvgElement element) {
    String points = element.attribute("d").or(() -> element.attribute("points")).orElse("    ");
    return 1 + points.length() / 2;
  }

  /** A style sheet, or a part of one. */
  void styleSheet(String text) {
    styleSheets.append(text);
  }

  /**
   * Once all elements were seen.
   *
   * @param side of the square that it will be drawn on, in pixels
   */
  void finish(int side) throws UnusablePictureException {
    if (open.isEmpty() && references.count() > 0) {
      var any = new SvgElement("", Map.of());
      for (Map.Entry<String, String> one : SvgStyle.sheet(styleSheets.toString())) {
        property(any, 0, one.getKey(), one.getValue(), references.count());
      }
      references.requireModest(root.scale(side), side);
    }
  }
}
