package dev.artishow.trainer.data.svg.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The colours that JSVG reads: those of SVG 1.1, and the forms of CSS's that it shares with it.
 * What else CSS has, system colours among it, it paints black or not at all.
 */
final class SvgColors {
  private static final Set<String> PROPERTIES =
      Set.of("fill", "stroke", "color", "stop-color", "flood-color");

  private static final Pattern FORM =
      Pattern.compile(
          "|freeze|remove" // how animations end, a fill of theirs
              + "|none|transparent|currentcolor|inherit|initial|unset|revert"
              + "|#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})"
              + "|rgba?\\(\\s*+(?:[-+.\\d]++%?+[\\s,]*+){3}(?:[-+.\\d]++\\s*+)?+\\)"
              + "|url\\([^)]*+\\).*+");

  /** SVG 1.1, section 4.4. */
  private static final Set<String> NAMES =
      Set.of(
          """
          aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue \
          blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk \
          crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki \
          darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen \
          darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue \
          dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro \
          ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo \
          ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan \
          lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen \
          lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen \
          linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple \
          mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred \
          midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab \
          orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip \
          peachpuff peru pink plum powderblue purple red rosybrown royalblue saddlebrown salmon \
          sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow \
          springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke \
          yellow yellowgreen"""
              .split(" "));

  private SvgColors() {}

  /** Whether a value of a property is drawn as it is meant; true of what is no colour's. */
  static boolean areRead(String property, String value) {
    String color = value.strip().toLowerCase(Locale.ROOT);
    return !PROPERTIES.contains(property) || NAMES.contains(color) || FORM.matcher(color).matches();
  }
}
