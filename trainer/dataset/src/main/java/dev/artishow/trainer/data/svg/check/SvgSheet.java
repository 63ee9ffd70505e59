package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.syntax.SvgStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Style sheets in the few forms that JSVG understands; all others are refused. */
final class SvgSheet {
  private static final Pattern SELECTOR = Pattern.compile("[.#]?[A-Za-z_][\\w-]*");

  private SvgSheet() {}

  /**
   * All rules' declarations together.
   *
   * @throws UnusablePictureException if it has rules that JSVG passes over
   */
  static List<Map.Entry<String, String>> declarations(String text) throws UnusablePictureException {
    var declarations = new ArrayList<Map.Entry<String, String>>();
    var cascade = new Cascade();
    String rules = SvgStyle.withoutComments(text);
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
      Map<String, String> rule = SvgStyle.declarations(body);
      declarations.addAll(rule.entrySet());
      cascade.add(selectors, rule);
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
            .formatted(SvgRefusal.shortened(what)));
  }
}
