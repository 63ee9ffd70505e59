package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.syntax.SvgElement;
import dev.artishow.trainer.data.svg.syntax.SvgNumbers;
import dev.artishow.trainer.data.svg.syntax.SvgStyle;
import dev.artishow.trainer.data.svg.syntax.SvgTransform;
import dev.artishow.trainer.data.svg.syntax.Viewport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at every element of a document: what JSVG can draw, and what it costs. */
public final class SvgChecks {
  /** A mask is drawn on a picture of its own; what filters cost is told by themselves. */
  private static final long MASK_COST = 500;

  private static final double SHORTEST_DASH = 0.001;

  private final SvgReferences references = new SvgReferences();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private final SvgContents contents = new SvgContents();
  private final SvgClipping clipping = new SvgClipping();
  private final SvgPairs pairs = new SvgPairs();
  private boolean hides;
  private boolean shows;
  private final StringBuilder styleSheets = new StringBuilder();
  private Viewport root = Viewport.NONE;
  private FilterCost filter = FilterCost.NONE;

  /** An element begins. */
  public void begin(SvgElement element) throws UnusablePictureException {
    SvgFeatures.require(element, names);
    contents.begin(element);
    pairs.begin(element);
    clipping.begin(element, names.contains("clipPath"));
    Viewport viewport = Viewport.of(element);
    if (open.isEmpty()) {
      root = viewport;
    }
    int number =
        references.element(
            Optional.ofNullable(open.peek()),
            element.attribute("id"),
            new SvgReferences.Extent(
                open.isEmpty() ? 1 : viewport.growthIn(root) * growth(element),
                open.isEmpty() ? 1 : viewport.shrinkage() * shrinkage(element),
                Outline.of(element)));
    open.push(number);
    names.push(element.name());
    filter(element);
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      attribute(element, number, attribute.getKey(), attribute.getValue());
    }
  }

  /** The element ends that began last of those that are open. */
  public void end() throws UnusablePictureException {
    SvgRefusal.requireNone(contents.end());
    clipping.end();
    if (names.pop().equals("filter")) {
      SvgFilters.requireSteps(filter);
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

  private static double shrinkage(SvgElement element) {
    double shrinkage = 1;
    for (String name : SvgTransform.ATTRIBUTES) {
      shrinkage *= element.attribute(name).map(SvgTransform::shrinkage).orElse(1.0);
    }
    return shrinkage;
  }

  private void filter(SvgElement element) throws UnusablePictureException {
    if (element.name().equals("filter")) {
      filter = FilterCost.NONE;
    } else if (element.name().equals("feMergeNode")) {
      filter = filter.plus(0, 0);
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
    SvgProperties.require(name, value);
    if (name.equals("visibility")) {
      hides |= !value.strip().equals("visible");
      shows |= value.strip().equals("visible");
    } else if (name.equals("clip-rule") && element.name().isEmpty()) {
      clipping.inSheet(value);
    }
    if (name.equals("stroke-dasharray")) {
      dashes(number, value);
    }
    if (name.equals("mask") && value.contains("url(")) {
      references.cost(number, (double) MASK_COST * elements);
    }
    long times = name.startsWith("marker") ? 1 + Outline.of(element).segments() : 1;
    references.links(number, value, times * elements);
    if (name.equals("fill") || name.equals("stroke")) {
      references.paint(number, value);
    }
    if (name.equals("stroke") && !value.strip().equals("none")) {
      references.stroke(number);
    } else if (name.equals("stroke-width")) {
      references.strokeWidth(number, SvgNumbers.length(value));
    }
  }

  private void dashes(int number, String list) throws UnusablePictureException {
    List<Double> dashes = SvgNumbers.of(list);
    for (double dash : dashes) {
      if (dash != 0 && dash < SHORTEST_DASH) {
        throw new UnusablePictureException(
            "must have dashes of at least %s, was %s; simplify it".formatted(SHORTEST_DASH, dash));
      }
    }
    double period = dashes.stream().mapToDouble(Double::doubleValue).sum();
    if (period > 0) {
      references.dash(number, period);
    }
  }

  /** A style sheet, or a part of one. */
  public void styleSheet(String text) {
    styleSheets.append(text);
  }

  /**
   * Once all elements were seen.
   *
   * @param side of the square that it will be drawn on, in pixels
   */
  public void finish(int side) throws UnusablePictureException {
    if (open.isEmpty() && references.count() > 0) {
      var any = new SvgElement("", Map.of());
      for (Map.Entry<String, String> one : SvgSheet.declarations(styleSheets.toString())) {
        long points = one.getKey().startsWith("marker") ? references.segments() : 0;
        property(any, 0, one.getKey(), one.getValue(), references.count() + points);
      }
      clipping.finish();
      pairs.finish();
      if (hides && shows) {
        // JSVG draws nothing of what is hidden
        throw SvgRefusal.unsupported("hides things of which parts are visible");
      }
      references.requireModest(root.scale(side), side);
      references.requirePaints();
    }
  }
}
