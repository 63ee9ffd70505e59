package dev.artishow.trainer.data.svg.syntax;

import java.util.LinkedHashMap;
import java.util.Map;

/** Declarations of CSS, as a {@code style} attribute and a rule of a style sheet have them. */
public final class SvgStyle {
  private SvgStyle() {}

  /** A comment that does not end goes on to the end. */
  public static String withoutComments(String style) {
    var rest = new StringBuilder();
    int from = 0;
    for (int begin = style.indexOf("/*"); begin >= 0; begin = style.indexOf("/*", from)) {
      rest.append(style, from, begin);
      int end = style.indexOf("*/", begin + 2);
      from = end < 0 ? style.length() : end + 2;
    }
    return rest.append(style, from, style.length())
        .toString()
        .replace("<!--", "")
        .replace("-->", "");
  }

  /** Of a {@code style} attribute, by property. */
  public static Map<String, String> declarations(String style) {
    var declarations = new LinkedHashMap<String, String>();
    for (String one : withoutComments(style).split(";", -1)) {
      int colon = one.indexOf(':');
      if (colon > 0) {
        declarations.put(one.substring(0, colon).strip(), one.substring(colon + 1).strip());
      }
    }
    return declarations;
  }
}
