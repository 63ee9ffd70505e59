package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import java.util.Set;
import java.util.regex.Pattern;

/** Properties and values that JSVG passes over or takes for others. */
final class SvgProperties {
  /** CSS's lengths that JSVG takes for plain numbers. */
  private static final Pattern RARE_LENGTH =
      Pattern.compile("[+-]?[\\d.]+(rem|ex|ch|q|Q|vi|vb|vmin|vmax|vw|vh)");

  /** Of CSS's: colours, numbers and variables that JSVG takes for nothing or for black. */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "\\s*(hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|var|calc|path)\\("
              + "|\\s*rgba?\\([^)/]*+/|\\s*rebeccapurple",
          Pattern.CASE_INSENSITIVE);

  /** CSS's ways to move, mask or blur, which JSVG passes over. */
  private static final Set<String> UNKNOWN =
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

  private static final Pattern ONE_URL = Pattern.compile("url\\(\\s*['\"]?#[^)'\"]*['\"]?\\s*\\)");
  private static final Set<String> PLAIN = Set.of("none", "inherit", "initial", "");
  private static final Set<String> BLENDED_PLAINLY = Set.of("normal", "inherit", "initial", "");

  /** CSS's, which browsers lay under the whole picture. */
  private static final Set<String> BACKGROUNDS =
      Set.of("background", "background-color", "background-image");

  private static final Set<String> NO_GROUND =
      Set.of("none", "transparent", "inherit", "initial", "unset", "");

  private SvgProperties() {}

  /** Looks at an attribute or a declaration of a style. */
  static void require(String name, String value) throws UnusablePictureException {
    if (name.equals("filter") && !isOneReference(value)) {
      throw SvgFilters.unsupported(value.strip());
    } else if (name.equals("mix-blend-mode") && !BLENDED_PLAINLY.contains(value.strip())) {
      throw SvgRefusal.unsupported("blends by " + value.strip());
    } else if (value.contains("context-")) {
      throw SvgRefusal.unsupported("paints by " + value.strip());
    } else if (RARE_LENGTH.matcher(value.strip()).matches()) {
      throw SvgRefusal.unsupported("measures a length as " + value.strip());
    } else if (name.equals("clip-path") && !isOneReference(value)) {
      throw SvgRefusal.unsupported("clips by " + SvgRefusal.shortened(value));
    } else if (name.equals("mask") && !isOneReference(value)) {
      throw SvgRefusal.unsupported("masks by " + SvgRefusal.shortened(value));
    } else if (name.equals("transform-box") && !value.strip().equals("view-box")) {
      throw SvgRefusal.unsupported("turns around " + value.strip());
    } else if (name.equals("points") && UNIT.matcher(value).find()) {
      throw SvgRefusal.unsupported(
          "has points that are no numbers, " + SvgRefusal.shortened(value));
    } else if (name.startsWith("stroke-dash")
        && !PLAIN.contains(value.strip())
        && UNIT.matcher(value).find()) {
      throw SvgRefusal.unsupported("measures dashes as " + SvgRefusal.shortened(value));
    } else if ((name.equals("rx") || name.equals("ry")) && value.strip().equals("auto")) {
      throw SvgRefusal.unsupported("rounds corners by themselves (auto)");
    } else if (UNKNOWN.contains(name) && !PLAIN.contains(value.strip())) {
      throw SvgRefusal.unsupported("uses " + name);
    } else if (BACKGROUNDS.contains(name) && !NO_GROUND.contains(value.strip())) {
      throw SvgRefusal.unsupported("has a background of " + SvgRefusal.shortened(value));
    } else if (name.equals("color-interpolation") && value.strip().equals("linearRGB")) {
      throw SvgRefusal.unsupported("blends colours in linearRGB");
    } else if (FUNCTION.matcher(value).lookingAt() || !SvgColors.areRead(name, value)) {
      throw SvgRefusal.unsupported(
          "has a value in a form that is not read, " + SvgRefusal.shortened(value));
    }
  }

  private static boolean isOneReference(String value) {
    return PLAIN.contains(value.strip()) || ONE_URL.matcher(value.strip()).matches();
  }
}
