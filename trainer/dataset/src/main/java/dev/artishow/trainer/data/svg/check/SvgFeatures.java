package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.syntax.SvgElement;
import dev.artishow.trainer.data.svg.syntax.SvgStyle;
import dev.artishow.trainer.data.svg.syntax.SvgTransform;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Elements that JSVG draws wrong without a word, as a comparison with resvg's test suite showed. A
 * picture that has one is refused rather than learnt from.
 */
final class SvgFeatures {
  private static final Set<String> COLORS_OF_OTHERS = Set.of("currentColor", "inherit");

  /** SVG 2's and its drafts', which JSVG passes over. */
  private static final Set<String> UNKNOWN =
      Set.of("hatch", "hatchpath", "mesh", "meshgradient", "solidColor", "solidcolor");

  /** What lays tiles aslant, whose seams JSVG shows. */
  private static final Pattern TURNING =
      Pattern.compile("rotate|skew|matrix\\(\\s*[^\\s,]+[\\s,]+(?!0[\\s,.])");

  private static final List<String> LENGTHS =
      List.of(
          "x",
          "y",
          "width",
          "height",
          "r",
          "rx",
          "ry",
          "cx",
          "cy",
          "x1",
          "y1",
          "x2",
          "y2",
          "stroke-width");

  private SvgFeatures() {}

  /**
   * Looks at an element.
   *
   * @param inside the elements that it is in, by name
   */
  static void require(SvgElement element, Collection<String> inside)
      throws UnusablePictureException {
    String name = element.name();
    if (name.equals("text")) {
      throw new UnusablePictureException("has text, which depends on fonts");
    } else if (name.equals("image") || name.equals("feImage")) {
      throw new UnusablePictureException("holds another picture; save that one by itself");
    }
    if (UNKNOWN.contains(name)) {
      throw SvgRefusal.unsupported("uses <%s>".formatted(name));
    }
    SvgRefusal.requireNone(SvgGradients.fault(element));
    requireTransforms(element);
    if (!inside.isEmpty()) {
      requireNoEms(element);
    }
    SvgFilters.require(element);
    if (name.equals("clipPath") || inside.contains("clipPath")) {
      requireClip(element);
    } else if (name.equals("pattern")) {
      requirePattern(element);
    } else if (name.equals("marker")) {
      requireMarker(element);
    } else if (name.equals("use") && element.isSet("filter") && isMoved(element)) {
      throw SvgFilters.unsupported("one on a moved use");
    } else if (inside.isEmpty() && element.isSet("transform")) {
      throw SvgRefusal.unsupported("turns or moves its root");
    } else if (name.equals("radialGradient") && element.isPositive("fr")) {
      throw SvgRefusal.unsupported("has a radial gradient that begins at a circle (fr)");
    } else if (name.equals("symbol") && (element.isSet("refX") || element.isSet("refY"))) {
      throw SvgRefusal.unsupported("has a symbol with a point of reference");
    } else if (name.equals("stop") && COLORS_OF_OTHERS.contains(element.declared("stop-color"))) {
      throw SvgRefusal.unsupported("colours a gradient by " + element.declared("stop-color"));
    }
  }

  private static void requireTransforms(SvgElement element) throws UnusablePictureException {
    for (String attribute : SvgTransform.ATTRIBUTES) {
      String value = element.attribute(attribute).orElse("");
      if (!SvgTransform.isValid(value)) {
        throw SvgRefusal.unsupported(
            "has a transform that is none, " + SvgRefusal.shortened(value));
      }
    }
    String style =
        SvgStyle.declarations(element.attribute("style").orElse("")).getOrDefault("transform", "");
    if (!SvgTransform.isSaidAlike(style)) {
      throw SvgRefusal.unsupported("is moved by a style, " + SvgRefusal.shortened(style));
    }
  }

  /** A page may be as large as letters are; what is on it would be drawn in another size. */
  private static void requireNoEms(SvgElement element) throws UnusablePictureException {
    for (String name : LENGTHS) {
      String length = element.declared(name);
      if (length.endsWith("em")) {
        throw SvgRefusal.unsupported("measures a length as " + SvgRefusal.shortened(length));
      }
    }
  }

  private static void requireClip(SvgElement element) throws UnusablePictureException {
    if (element.name().equals("clipPath") && element.attribute("transform").isPresent()) {
      throw SvgRefusal.unsupported("turns or moves a clipping path");
    } else if (element.isSet("clip-path")) {
      throw SvgRefusal.unsupported("clips a clipping path");
    } else if (element.declared("visibility").equals("hidden")) {
      throw SvgRefusal.unsupported("hides a part of a clipping path");
    } else if (element.name().equals("use") && isMoved(element)) {
      throw SvgRefusal.unsupported("clips by a moved use");
    }
  }

  private static void requireMarker(SvgElement marker) throws UnusablePictureException {
    boolean grows = !marker.attribute("markerUnits").orElse("").equals("userSpaceOnUse");
    if (grows && marker.attribute("viewBox").isEmpty()) {
      throw SvgRefusal.unsupported("has a marker without a view box that grows with its line");
    }
  }

  private static boolean isMoved(SvgElement element) {
    return element.isNonZero("x") || element.isNonZero("y");
  }

  private static void requirePattern(SvgElement pattern) throws UnusablePictureException {
    boolean shares =
        pattern.attribute("patternContentUnits").orElse("").equals("objectBoundingBox");
    if (shares
        || pattern.attribute("viewBox").isPresent()
        || pattern.declared("overflow").equals("visible")
        || pattern.attribute("href").isPresent()) {
      throw SvgRefusal.unsupported(
          "has a pattern with a view box, in shares, beyond its tile or made of another");
    } else if (TURNING.matcher(pattern.attribute("patternTransform").orElse("")).find()) {
      throw SvgRefusal.unsupported("turns a pattern");
    }
  }
}
