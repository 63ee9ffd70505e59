package dev.artishow.trainer.data.svg;

import dev.artishow.trainer.data.svg.syntax.SvgNumbers;
import dev.artishow.trainer.data.svg.syntax.SvgStyle;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shapes that multiply what is below them, as shades on faces do, said without blending: JSVG knows
 * none. A grey is the same as black that is let through by as much; a colour so faint that it makes
 * little difference is laid on plainly. All else stays as it is, to be refused.
 */
final class SvgBlending {
  private static final Set<String> SHAPES =
      Set.of("path", "rect", "circle", "ellipse", "polygon", "polyline");
  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final double MAX = 255;

  /** Of channels of a grey, 0–255. */
  private static final int GREY = 3;

  /** By how much a plain colour may be off, 0–1, where nothing is below it. */
  private static final double FAINT = 0.1;

  private SvgBlending() {}

  /** Mends an element's attributes. */
  static void mend(String name, Map<String, String> attributes) {
    Map<String, String> style = SvgStyle.declarations(attributes.getOrDefault("style", ""));
    String fill = said("fill", "", attributes, style);
    if (!style.getOrDefault("mix-blend-mode", "").equals("multiply")
        || !SHAPES.contains(name)
        || !said("stroke", "none", attributes, style).equals("none")
        || !HEX.matcher(fill).matches()) {
      return;
    }
    int[] channels = channels(fill);
    int least = Math.min(channels[0], Math.min(channels[1], channels[2]));
    int most = Math.max(channels[0], Math.max(channels[1], channels[2]));
    double own = opacity("fill-opacity", attributes, style);
    double alpha = own * opacity("opacity", attributes, style);
    if (most - least <= GREY) {
      style.put("fill", "#000");
      style.put("fill-opacity", String.valueOf(own * (1 - (least + most) / 2.0 / MAX)));
    } else if (alpha * most / MAX > FAINT) {
      return;
    }
    style.remove("mix-blend-mode");
    var text = new StringBuilder();
    style.forEach((property, value) -> text.append(property + ':' + value + ';'));
    attributes.put("style", text.toString());
  }

  private static String said(
      String property,
      String otherwise,
      Map<String, String> attributes,
      Map<String, String> style) {
    return style.getOrDefault(property, attributes.getOrDefault(property, otherwise)).strip();
  }

  private static double opacity(
      String property, Map<String, String> attributes, Map<String, String> style) {
    String said = said(property, "1", attributes, style);
    return SvgNumbers.of(said).stream()
        .findFirst()
        .map(number -> Math.min(1, Math.max(0, said.endsWith("%") ? number / 100 : number)))
        .orElse(1.0);
  }

  private static int[] channels(String hex) {
    int digits = hex.length() / 3;
    var channels = new int[3];
    for (int i = 0; i < channels.length; i++) {
      int value = Integer.parseInt(hex.substring(1 + i * digits, 1 + (i + 1) * digits), 16);
      channels[i] = digits == 1 ? 17 * value : value;
    }
    return channels;
  }
}
