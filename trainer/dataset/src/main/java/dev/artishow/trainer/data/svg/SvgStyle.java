package dev.artishow.trainer.data.svg;

import dev.artishow.trainer.data.raster.UnusablePictureException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Declarations of CSS, as attributes and in the few forms of style sheets that JSVG understands.
 */
final class SvgStyle {
  private static final Pattern SELECTOR = Pattern.compile("[.#]?[A-Za-z_][\\w-]*");

  private SvgStyle() {}

  /** A comment that does not end goes on to the end. */
  static String withoutComments(String style) {
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
    var cascade = new Cascade();
    String rules = withoutComments(text);
    int from = 0;
    for (int open = rules.indexOf('{'); open >= 0; open = rules.indexOf('{', from)) {
      int close = rules.indexOf('}', open);
      if (close < 0) {
        throw notUnderstood(rules.substring(from).strip());
      }
      String selectors = rules.substring(from, open);
      requireSelectors(selectors);
      String body = rules.substring(open + 1, close);
      if (body.contains("{") || body.contains("!important")) {
        throw notUnderstood(body.strip());
      }
      declarations.addAll(declarations(body).entrySet());
      cascade.add(selectors, declarations(body));
      from = close + 1;
    }
    String rest = rules.substring(from).strip();
    if (!rest.isEmpty()) {
      throw notUnderstood(rest);
    }
    return declarations;
  }

  /**
   * Which selectors set what. JSVG neither lets classes win over elements nor a rule over one of
   * the same selector before it.
   */
  private static final class Cascade {
    private record First(char kind, String value) {}

    private final Map<String, First> firsts = new HashMap<>(); // by property
    private final Map<String, String> values = new HashMap<>(); // by selector and property

    void add(String selectors, Map<String, String> rule) throws UnusablePictureException {
      for (String selector : selectors.split(",", -1)) {
        char sign = selector.strip().charAt(0);
        char kind = sign == '.' || sign == '#' ? sign : 'e';
        for (Map.Entry<String, String> one : rule.entrySet()) {
          String name = selector.strip() + " { " + one.getKey();
          String before = values.put(name, one.getValue());
          First first =
              firsts.computeIfAbsent(one.getKey(), key -> new First(kind, one.getValue()));
          boolean differs = first.kind() != kind && !first.value().equals(one.getValue());
          if (differs || (before != null && !before.equals(one.getValue()))) {
            throw notUnderstood(name + " } set twice");
          }
        }
      }
    }
  }

  private static void requireSelectors(String list) throws UnusablePictureException {
    for (String selector : list.split(",", -1)) {
      if (!SELECTOR.matcher(selector.strip()).matches()) {
        throw notUnderstood(selector.strip());
      }
    }
  }

  private static UnusablePictureException notUnderstood(String what) {
    return new UnusablePictureException(
        "has a style sheet that is not understood, \"%s\"; save it with presentation attributes"
            .formatted(what.length() > 40 ? what.substring(0, 40) + "…" : what));
  }
}
