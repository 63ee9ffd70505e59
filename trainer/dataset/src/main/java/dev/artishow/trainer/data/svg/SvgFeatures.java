package dev.artishow.trainer.data.svg;

import dev.artishow.trainer.data.raster.UnusablePictureException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What JSVG draws wrong without a word, as a comparison with resvg's test suite showed. A picture
 * that asks for it is refused rather than learnt from.
 */
final class SvgFeatures {
  private static final Set<String> FILTERS =
      Set.of(
          "feConvolveMatrix",
          "feDiffuseLighting",
          "feDisplacementMap",
          "feMorphology",
          "feSpecularLighting",
          "feTile",
          "feTurbulence");

  private static final Set<String> DRAWN_FILTERS =
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

  private static final Set<String> COLORS_OF_OTHERS = Set.of("currentColor", "inherit");

  /** CSS's lengths that JSVG takes for plain numbers. */
  private static final Pattern RARE_LENGTH =
      Pattern.compile("[+-]?[\\d.]+(rem|ex|ch|q|Q|vi|vb|vmin|vmax|vw|vh)");

  /** Of CSS's: colours, numbers and variables that JSVG takes for nothing or for black. */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "\\s*(hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|var|calc|path)\\("
              + "|\\s*rgba?\\([^)/]*+/|\\s*rebeccapurple",
          Pattern.CASE_INSENSITIVE);

  /** SVG 2's and its drafts', which JSVG passes over. */
  private static final Set<String> UNKNOWN =
      Set.of("hatch", "hatchpath", "mesh", "meshgradient", "solidColor", "solidcolor");

  /** CSS's ways to move, mask or blur, which JSVG passes over. */
  private static final Set<String> UNKNOWN_PROPERTIES =
      Set.of(
          "rotate",
          "scale",
          "translate",
          "offset-path",
          "mask-image",
          "-webkit-mask-image",
          "backdrop-filter");

  /** Of a length of dashes or a list of points: what JSVG leaves out, or takes for a pixel. */
  private static final Pattern UNIT = Pattern.compile("[\\d.]\\s*+(?:%|em)|(?:^|[\\s,])[a-df-z]");

  private static final List<String> REGION = List.of("x", "y", "width", "height");
  private static final Pattern ONE_URL = Pattern.compile("url\\(\\s*['\"]?#[^)'\"]*['\"]?\\s*\\)");
  private static final Set<String> PLAIN = Set.of("none", "inherit", "initial", "");
  private static final Set<String> BLENDED_PLAINLY = Set.of("normal", "inherit", "initial", "");

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
    } else if (FILTERS.contains(name)
        || (element.isFilterPrimitive() && !DRAWN_FILTERS.contains(name))) {
      throw filter(name);
    }
    if (UNKNOWN.contains(name)) {
      throw unsupported("uses <%s>".formatted(name));
    }
    requireNone(SvgGradients.fault(element));
    requireTransforms(element);
    if (name.startsWith("feFunc") && element.attribute("type").orElse("").equals("table")) {
      throw filter("feComponentTransfer by a table");
    }
    if (element.isFilterPrimitive()) {
      requireFilterPrimitive(element);
    }
    if (name.equals("filter")) {
      requireFilter(element);
    }
    if (name.equals("clipPath") || inside.contains("clipPath")) {
      requireClip(element);
    } else if (name.equals("pattern")) {
      requirePattern(element);
    } else if (name.equals("marker")) {
      requireMarker(element);
    } else if (name.equals("use") && isSet(element, "filter") && isMoved(element)) {
      throw filter("one on a moved use");
    } else if (inside.isEmpty() && isSet(element, "transform")) {
      throw unsupported("turns or moves its root");
    } else if (name.equals("radialGradient") && isPositive(element, "fr")) {
      throw unsupported("has a radial gradient that begins at a circle (fr)");
    } else if (name.equals("symbol") && (isSet(element, "refX") || isSet(element, "refY"))) {
      throw unsupported("has a symbol with a point of reference");
    } else if (name.equals("stop") && COLORS_OF_OTHERS.contains(stopColor(element))) {
      throw unsupported("colours a gradient by " + stopColor(element));
    }
  }

  static void requireNone(Optional<String> fault) throws UnusablePictureException {
    if (fault.isPresent()) {
      throw unsupported(fault.get());
    }
  }

  private static void requireTransforms(SvgElement element) throws UnusablePictureException {
    for (String attribute : SvgTransform.ATTRIBUTES) {
      String value = element.attribute(attribute).orElse("");
      if (!SvgTransform.isValid(value)) {
        throw unsupported("has a transform that is none, " + shortened(value));
      }
    }
    String style =
        SvgStyle.declarations(element.attribute("style").orElse("")).getOrDefault("transform", "");
    if (!SvgTransform.isSaidAlike(style)) {
      throw unsupported("is moved by a style, " + shortened(style));
    }
  }

  private static void requireClip(SvgElement element) throws UnusablePictureException {
    if (element.name().equals("clipPath") && element.attribute("transform").isPresent()) {
      throw unsupported("turns or moves a clipping path");
    } else if (isSet(element, "clip-path")) {
      throw unsupported("clips a clipping path");
    } else if (declared(element, "visibility").equals("hidden")) {
      throw unsupported("hides a part of a clipping path");
    } else if (element.name().equals("use") && isMoved(element)) {
      throw unsupported("clips by a moved use");
    }
  }

  private static void requireMarker(SvgElement marker) throws UnusablePictureException {
    boolean grows = !marker.attribute("markerUnits").orElse("").equals("userSpaceOnUse");
    if (grows && marker.attribute("viewBox").isEmpty()) {
      throw unsupported("has a marker without a view box that grows with its line");
    }
  }

  /** What JSVG never does, whether a clipping path's shapes say so or what they are in. */
  static UnusablePictureException evenOddClip() {
    return unsupported("clips by the even-odd rule");
  }

  /** JSVG draws nothing of what is hidden, though parts of it are to be seen. */
  static UnusablePictureException visibleInHidden() {
    return unsupported("hides things of which parts are visible");
  }

  /** JSVG paints black where a paint is missing, whatever is to be painted instead. */
  static UnusablePictureException missingPaint(String id) {
    return unsupported("paints by #%s, which is not there".formatted(shortened(id)));
  }

  private static boolean isMoved(SvgElement element) {
    return isNumber(element, "x") || isNumber(element, "y");
  }

  private static void requirePattern(SvgElement pattern) throws UnusablePictureException {
    boolean shares =
        pattern.attribute("patternContentUnits").orElse("").equals("objectBoundingBox");
    if (shares
        || pattern.attribute("viewBox").isPresent()
        || declared(pattern, "overflow").equals("visible")
        || pattern.attribute("href").isPresent()) {
      throw unsupported(
          "has a pattern with a view box, in shares, beyond its tile or made of another");
    }
  }

  private static String stopColor(SvgElement stop) {
    return declared(stop, "stop-color");
  }

  /** What an element's attributes say of a property; empty if nothing. */
  static String declared(SvgElement element, String property) {
    return element
        .attribute(property)
        .orElseGet(
            () ->
                SvgStyle.declarations(element.attribute("style").orElse(""))
                    .getOrDefault(property, ""))
        .strip();
  }

  private static void requireFilter(SvgElement element) throws UnusablePictureException {
    if (element.attribute("href").isPresent()) {
      throw filter("one made of another");
    } else if (element.attribute("primitiveUnits").orElse("").equals("objectBoundingBox")) {
      throw filter("one in shares of what it is applied to");
    }
  }

  private static void requireFilterPrimitive(SvgElement element) throws UnusablePictureException {
    switch (element.name()) {
      case "feBlend" -> {
        if (!BLENDING.contains(element.attribute("mode").orElse("normal"))) {
          throw filter("feBlend by " + element.attribute("mode").get());
        }
      }
      case "feColorMatrix" -> {
        List<Double> values = SvgNumbers.of(element.attribute("values").orElse(""));
        boolean saturates = element.attribute("type").orElse("").equals("saturate");
        if (saturates && values.stream().anyMatch(value -> value < 0 || value > 1)) {
          throw filter("feColorMatrix that saturates by less than 0 or more than 1");
        }
      }
      case "feGaussianBlur" -> {
        if (SvgNumbers.of(element.attribute("stdDeviation").orElse("")).size() > 2) {
          throw filter("feGaussianBlur by more than two numbers");
        }
      }
      default -> {}
    }
    if (REGION.stream().anyMatch(side -> element.attribute(side).isPresent())) {
      throw filter(element.name() + " with a region of its own");
    }
    for (String input : List.of("in", "in2")) {
      String source = element.attribute(input).orElse("");
      if (BEHIND.contains(source)) {
        throw filter(element.name() + " of " + source);
      }
    }
    boolean arithmetic = element.attribute("operator").orElse("").equals("arithmetic");
    if (arithmetic && (isNumber(element, "k1") || isNumber(element, "k4"))) {
      throw filter("feComposite with k1 or k4");
    } else if (arithmetic && isPositive(element, "k2") && isPositive(element, "k3")) {
      throw filter("feComposite that adds up");
    }
  }

  private static boolean isSet(SvgElement element, String attribute) {
    return element.attribute(attribute).filter(value -> !PLAIN.contains(value.strip())).isPresent();
  }

  private static boolean isNumber(SvgElement element, String attribute) {
    return SvgNumbers.of(element.attribute(attribute).orElse("")).stream().anyMatch(k -> k != 0);
  }

  private static boolean isPositive(SvgElement element, String attribute) {
    return SvgNumbers.of(element.attribute(attribute).orElse("")).stream().anyMatch(k -> k > 0);
  }

  /** A filter that does nothing hides what it is applied to. */
  static void requireSteps(FilterCost filter) throws UnusablePictureException {
    if (filter.steps() == 0) {
      throw filter("one without steps");
    }
  }

  /** Looks at an attribute or a declaration of a style. */
  static void requireProperty(String name, String value) throws UnusablePictureException {
    if (name.equals("filter") && !isOneFilter(value)) {
      throw filter(value.strip());
    } else if (name.equals("mix-blend-mode") && !BLENDED_PLAINLY.contains(value.strip())) {
      throw unsupported("blends by " + value.strip());
    } else if (value.contains("context-")) {
      throw unsupported("paints by " + value.strip());
    } else if (RARE_LENGTH.matcher(value.strip()).matches()) {
      throw unsupported("measures a length as " + value.strip());
    } else if (name.equals("clip-path") && !isOneFilter(value)) {
      throw unsupported("clips by " + shortened(value));
    } else if (name.equals("mask") && !isOneFilter(value)) {
      throw unsupported("masks by " + shortened(value));
    } else if (name.equals("transform-box") && !value.strip().equals("view-box")) {
      throw unsupported("turns around " + value.strip());
    } else if (name.equals("points") && UNIT.matcher(value).find()) {
      throw unsupported("has points that are no numbers, " + shortened(value));
    } else if (name.startsWith("stroke-dash")
        && !PLAIN.contains(value.strip())
        && UNIT.matcher(value).find()) {
      throw unsupported("measures dashes as " + shortened(value));
    } else if ((name.equals("rx") || name.equals("ry")) && value.strip().equals("auto")) {
      throw unsupported("rounds corners by themselves (auto)");
    } else if (UNKNOWN_PROPERTIES.contains(name) && !PLAIN.contains(value.strip())) {
      throw unsupported("uses " + name);
    } else if (name.equals("color-interpolation") && value.strip().equals("linearRGB")) {
      throw unsupported("blends colours in linearRGB");
    } else if (FUNCTION.matcher(value).lookingAt() || !SvgColors.areRead(name, value)) {
      throw unsupported("has a value in a form that is not read, " + shortened(value));
    }
  }

  private static boolean isOneFilter(String value) {
    return PLAIN.contains(value.strip()) || ONE_URL.matcher(value.strip()).matches();
  }

  private static UnusablePictureException filter(String what) {
    return unsupported("uses a filter that is not drawn, " + shortened(what));
  }

  private static String shortened(String what) {
    String text = what.strip();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static UnusablePictureException unsupported(String what) {
    return new UnusablePictureException(what + "; save it without or as PNG");
  }
}
