package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.syntax.SvgElement;
import dev.artishow.trainer.data.svg.syntax.SvgNumbers;
import java.util.List;
import java.util.Set;

/** Filters that JSVG draws wrong, or not at all. */
final class SvgFilters {
  private static final Set<String> DRAWN =
      Set.of(
          "feBlend",
          "feColorMatrix",
          "feComponentTransfer",
          "feComposite",
          "feDropShadow",
          "feFlood",
          "feGaussianBlur",
          "feMerge",
          "feOffset");

  /** What a filter reads beside the picture itself and its own results. */
  private static final Set<String> BEHIND =
      Set.of("BackgroundImage", "BackgroundAlpha", "FillPaint", "StrokePaint");

  /** SVG 1.1's; JSVG knows no others. */
  private static final Set<String> BLENDING =
      Set.of("normal", "multiply", "screen", "darken", "lighten");

  private static final List<String> REGION = List.of("x", "y", "width", "height");

  private SvgFilters() {}

  /** Looks at an element, of a filter or not. */
  static void require(SvgElement element) throws UnusablePictureException {
    String name = element.name();
    if (name.equals("filter")) {
      requireWhole(element);
    } else if (element.isFilterPrimitive()) {
      requirePrimitive(element);
    } else if (name.startsWith("feFunc") && element.attribute("type").orElse("").equals("table")) {
      throw unsupported("feComponentTransfer by a table");
    }
  }

  private static void requireWhole(SvgElement element) throws UnusablePictureException {
    if (element.attribute("href").isPresent()) {
      throw unsupported("one made of another");
    } else if (element.attribute("primitiveUnits").orElse("").equals("objectBoundingBox")) {
      throw unsupported("one in shares of what it is applied to");
    }
  }

  private static void requirePrimitive(SvgElement element) throws UnusablePictureException {
    if (!DRAWN.contains(element.name())) {
      throw unsupported(element.name());
    }
    switch (element.name()) {
      case "feBlend" -> {
        if (!BLENDING.contains(element.attribute("mode").orElse("normal"))) {
          throw unsupported("feBlend by " + element.attribute("mode").get());
        }
      }
      case "feColorMatrix" -> {
        List<Double> values = SvgNumbers.of(element.attribute("values").orElse(""));
        boolean saturates = element.attribute("type").orElse("").equals("saturate");
        if (saturates && values.stream().anyMatch(value -> value < 0 || value > 1)) {
          throw unsupported("feColorMatrix that saturates by less than 0 or more than 1");
        }
      }
      case "feGaussianBlur" -> {
        if (SvgNumbers.of(element.attribute("stdDeviation").orElse("")).size() > 2) {
          throw unsupported("feGaussianBlur by more than two numbers");
        }
      }
      default -> {}
    }
    if (REGION.stream().anyMatch(side -> element.attribute(side).isPresent())) {
      throw unsupported(element.name() + " with a region of its own");
    }
    for (String input : List.of("in", "in2")) {
      String source = element.attribute(input).orElse("");
      if (BEHIND.contains(source)) {
        throw unsupported(element.name() + " of " + source);
      }
    }
    boolean arithmetic = element.attribute("operator").orElse("").equals("arithmetic");
    if (arithmetic && (element.isNonZero("k1") || element.isNonZero("k4"))) {
      throw unsupported("feComposite with k1 or k4");
    } else if (arithmetic && element.isPositive("k2") && element.isPositive("k3")) {
      throw unsupported("feComposite that adds up");
    }
  }

  /** A filter that does nothing hides what it is applied to. */
  static void requireSteps(FilterCost filter) throws UnusablePictureException {
    if (filter.steps() == 0) {
      throw unsupported("one without steps");
    }
  }

  static UnusablePictureException unsupported(String what) {
    return SvgRefusal.unsupported("uses a filter that is not drawn, " + SvgRefusal.shortened(what));
  }
}
