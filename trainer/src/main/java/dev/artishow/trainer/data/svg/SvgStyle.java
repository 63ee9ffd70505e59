package dev.artishow.trainer.data.svg;

import dev.artishow.trainer.data.raster.UnusablePictureException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Declarations of CSS, as attributes and in the few forms of style sheets that JSVG understands.
 */
final class SvgStyle {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");
  private static final Pattern SELECTOR = Pattern.compile("[.#]?[A-Za-z_][\\w-]*");

  private SvgStyle() {}

  static String withoutComments(String style) {
    return COMMENT.matcher(style).replaceAll("");
  }

  /** Of a {@code style} attribute, by property. */
  static Map<String, String> declarations(String style) {
    var declarations = new LinkedHashMap<String, String>();
    for (String one : withoutComments(style).split(";", -1)) {
      int colon = one.indexOf(':');
      if (colon > 0) {
        declarations.put(one.substring(0, colon).strip(), one.substring(colon + 1).strip());
      }
    }
    return declarations;
  }

  /**
   * Of a style sheet, all rules' together.
   *
   * @throws UnusablePictureException if it has rules that JSVG passes over
   */
  static List<Map.Entry<String, String>> sheet(String text) throws UnusablePictureException {
    var declarations = new ArrayList<Map.Entry<String, String>>();
    Matcher rules = RULE.matcher(withoutComments(text));
    var rest = new StringBuilder();
    while (rules.find()) {
      for (String selector : rules.group(1).split(",", -1)) {
        if (!SELECTOR.matcher(selector.strip()).matches()) {
          throw notUnderstood(selector.strip());
        }
      }
      if (rules.group(2).contains("!important")) {
        throw notUnderstood("!important");
      }
      declarations.addAll(declarations(rules.group(2)).entrySet());
      rules.appendReplacement(rest, "");
    }
    rules.appendTail(rest);
    if (!rest.toString().isBlank()) {
      throw notUnderstood(rest.toString().strip());
    }
    return declarations;
  }

  private static UnusablePictureException notUnderstood(String what) {
    return new UnusablePictureException(
        "has a style sheet that is not understood, \"%s\"; save it with presentation attributes"
            .formatted(what.length() > 40 ? what.substring(0, 40) + "…" : what));
  }
}
