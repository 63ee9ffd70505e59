package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.syntax.SvgElement;
import dev.artishow.trainer.data.svg.syntax.SvgNumbers;
import dev.artishow.trainer.data.svg.syntax.Viewport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** What elements hold, where that decides whether JSVG draws them right. */
final class SvgContents {
  private static final Set<String> GROUPS = Set.of("g", "svg", "a", "switch");
  private static final Set<String> GRADIENTS = Set.of("linearGradient", "radialGradient");
  private static final Set<String> SHAPES =
      Set.of("path", "rect", "circle", "ellipse", "polygon", "polyline", "line", "use");

  /** Of one gradient; 100,000 take JSVG many seconds. */
  private static final int MAX_STOPS = 1000;

  /** The least width of a stroke that is seen, as a share of the page. */
  private static final double SEEN = 0.03;

  /** An element that is open, what paints it, and how many shapes and stops came before it. */
  private record Open(SvgElement element, String fill, String stroke, int shapes, int stops) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private int shapes;
  private int stops;
  private int stopsBefore; // the gradient at hand

  void begin(SvgElement element) throws UnusablePictureException {
    Open parent = open.peek();
    open.push(
        new Open(
            element,
            painted(element, "fill", parent == null ? "" : parent.fill()),
            painted(element, "stroke", parent == null ? "none" : parent.stroke()),
            shapes,
            stops));
    shapes += SHAPES.contains(element.name()) ? 1 : 0;
    if (element.name().endsWith("Gradient")) {
      stopsBefore = stops;
    } else if (element.name().equals("stop")) {
      stops++;
      requireFewStops();
    }
  }

  private static String painted(SvgElement element, String property, String inherited) {
    String own = element.declared(property);
    return own.isEmpty() || own.equals("inherit") ? inherited : own;
  }

  private void requireFewStops() throws UnusablePictureException {
    if (stops - stopsBefore > MAX_STOPS) {
      throw new UnusablePictureException(
          "must have at most %d stops in a gradient, has more; simplify it".formatted(MAX_STOPS));
    }
  }

  /** What is wrong with the element that ends now, if anything. */
  Optional<String> end() {
    Open ended = open.pop();
    SvgElement element = ended.element();
    if (GROUPS.contains(element.name()) && isFaded(element) && shapes - ended.shapes() > 1) {
      return Optional.of("fades a group of shapes, which would show through each other");
    }
    if (SHAPES.contains(element.name()) && isFaded(element) && hasWideEdge(ended)) {
      return Optional.of("fades a shape, whose fill would show through its stroke");
    }
    boolean paintsNothing =
        GRADIENTS.contains(element.name())
            && element.attribute("href").isEmpty()
            && stops == ended.stops();
    return paintsNothing ? Optional.of("has a gradient without stops") : Optional.empty();
  }

  /** Whether a fill goes on under a stroke that is wide enough to be seen. */
  private boolean hasWideEdge(Open shape) {
    Open root = open.isEmpty() ? shape : open.getLast();
    double page = Viewport.of(root.element()).most();
    double width = SvgNumbers.length(shape.element().declared("stroke-width"));
    return !shape.fill().equals("none")
        && !shape.stroke().equals("none")
        && page > 0
        && width > SEEN * page;
  }

  private static boolean isFaded(SvgElement element) {
    String opacity = element.declared("opacity");
    double whole = opacity.endsWith("%") ? 100 : 1;
    return SvgNumbers.of(opacity).stream().anyMatch(part -> part > 0 && part < whole);
  }
}
