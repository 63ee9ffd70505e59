package dev.artishow.trainer.data.svg.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in an attribute, whatever stands between them and whatever their units. */
public final class SvgNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

  private static final Pattern LENGTH =
      Pattern.compile("\\s*(" + NUMBER.pattern() + ")\\s*([a-zA-Z]*+)(?!%)");

  /** User units of each; fonts are as large as they are by default. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "in",
          96.0,
          "cm",
          96 / 2.54,
          "mm",
          9.6 / 2.54,
          "pt",
          96 / 72.0,
          "pc",
          16.0,
          "em",
          16.0,
          "rem",
          16.0,
          "ex",
          8.0);

  private SvgNumbers() {}

  /** How many there are. */
  public static long count(String list) {
    Matcher matcher = NUMBER.matcher(list);
    long count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /** A length in user units; 0 where there is none, or where it is a share of another. */
  public static double length(String length) {
    Matcher matcher = LENGTH.matcher(length);
    return matcher.lookingAt()
        ? Double.parseDouble(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1.0)
        : 0;
  }

  public static List<Double> of(String list) {
    var numbers = new ArrayList<Double>();
    Matcher matcher = NUMBER.matcher(list);
    while (matcher.find()) {
      numbers.add(Double.valueOf(matcher.group()));
    }
    return numbers;
  }
}
