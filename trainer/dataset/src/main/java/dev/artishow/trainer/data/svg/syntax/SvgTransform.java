package dev.artishow.trainer.data.svg.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a transform (SVG 1.1, section 7.6), of which JSVG understands less than there is.
 */
public final class SvgTransform {
  /** Which attributes are transforms. */
  public static final List<String> ATTRIBUTES =
      List.of("transform", "gradientTransform", "patternTransform");

  private static final Pattern FUNCTION =
      Pattern.compile("(?<![a-zA-Z])([a-zA-Z]++)\\s*+\\(([^()]*+)\\)");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern BETWEEN = Pattern.compile("\\s*+,?+\\s*+");

  /** How many numbers each takes. */
  private static final Map<String, Set<Integer>> NUMBERS =
      Map.of(
          "translate", Set.of(1, 2),
          "scale", Set.of(1, 2),
          "rotate", Set.of(1, 3),
          "skewX", Set.of(1),
          "skewY", Set.of(1),
          "matrix", Set.of(6));

  /** What means the same in CSS, which asks for units of angles and lengths and for commas. */
  private static final Pattern ALIKE =
      Pattern.compile(
          "\\s*(?:none|matrix\\((?:[^,()]+,){5}[^,()]+\\)|scale\\([^,()\\s]+(?:,[^,()]+)?\\))?\\s*");

  private SvgTransform() {}

  /**
   * The same without exponents, with a space between numbers and none before them; as it is if it
   * is no transform of SVG 1.1.
   */
  public static String plain(String transform) {
    var plain = new StringBuilder();
    Matcher functions = FUNCTION.matcher(transform);
    int from = 0;
    while (functions.find()) {
      List<String> numbers = numbers(functions.group(2));
      boolean joined = BETWEEN.matcher(transform.substring(from, functions.start())).matches();
      if (!joined || numbers.isEmpty()) {
        return transform;
      }
      plain.append(functions.group(1)).append('(').append(String.join(" ", numbers)).append(')');
      from = functions.end();
    }
    return BETWEEN.matcher(transform.substring(from)).matches() ? plain.toString() : transform;
  }

  /**
   * Whether it is one of SVG 1.1, with numbers that there are; whatever else it is does nothing.
   */
  public static boolean isValid(String transform) {
    String plain = plain(transform).strip();
    if (plain.isEmpty() || plain.equals("none")) {
      return true;
    }
    Matcher functions = FUNCTION.matcher(plain);
    int from = 0;
    while (functions.find()) {
      List<String> numbers = numbers(functions.group(2));
      if (!BETWEEN.matcher(plain.substring(from, functions.start())).matches()
          || !NUMBERS.getOrDefault(functions.group(1), Set.of()).contains(numbers.size())
          || !numbers.stream().allMatch(number -> Float.isFinite(Float.parseFloat(number)))) {
        return false;
      }
      from = functions.end();
    }
    return from > 0 && BETWEEN.matcher(plain.substring(from)).matches();
  }

  /** Whether a style's transform means what the same attribute would. */
  public static boolean isSaidAlike(String style) {
    return ALIKE.matcher(style).matches() && isValid(style);
  }

  /** None if there is anything else. */
  private static List<String> numbers(String list) {
    var numbers = new ArrayList<String>();
    Matcher matcher = NUMBER.matcher(list);
    int from = 0;
    while (matcher.find()) {
      if (!BETWEEN.matcher(list.substring(from, matcher.start())).matches()) {
        return List.of();
      }
      numbers.add(withoutExponent(matcher.group()));
      from = matcher.end();
    }
    return BETWEEN.matcher(list.substring(from)).matches() ? numbers : List.of();
  }

  private static String withoutExponent(String number) {
    if (number.toLowerCase(Locale.ROOT).indexOf('e') < 0) {
      return number;
    }
    double value = Double.parseDouble(number);
    return Math.abs(value) < 1e-30
        ? "0"
        : Math.abs(value) < 1e30 ? new BigDecimal(number).toPlainString() : number;
  }

  /** By how much lengths grow at most. */
  public static double growth(String transform) {
    double growth = 1;
    Matcher functions = FUNCTION.matcher(transform);
    while (functions.find()) {
      List<Double> numbers = numbers(functions.group(2)).stream().map(Double::valueOf).toList();
      growth *=
          switch (functions.group(1).toLowerCase(Locale.ROOT)) {
            case "scale" -> largest(numbers);
            case "matrix" -> numbers.size() < 4 ? 1 : norm(numbers.subList(0, 4));
            case "skewx", "skewy" ->
                numbers.isEmpty() ? 1 : 1 + Math.abs(Math.tan(Math.toRadians(numbers.get(0))));
            default -> 1;
          };
    }
    return growth;
  }

  /** By how much lengths shrink at most, 1 where none does; 0 where something has no extent. */
  public static double shrinkage(String transform) {
    double shrinkage = 1;
    Matcher functions = FUNCTION.matcher(transform);
    while (functions.find()) {
      List<Double> numbers = numbers(functions.group(2)).stream().map(Double::valueOf).toList();
      shrinkage *=
          switch (functions.group(1).toLowerCase(Locale.ROOT)) {
            case "scale" -> numbers.stream().mapToDouble(Math::abs).min().orElse(1);
            case "matrix" -> numbers.size() < 4 ? 1 : leastNorm(numbers.subList(0, 4));
            case "skewx", "skewy" -> 1 / growth(functions.group());
            default -> 1;
          };
    }
    return shrinkage;
  }

  /** The smaller singular value of a matrix of two rows. */
  private static double leastNorm(List<Double> matrix) {
    double norm = norm(matrix);
    double determinant = matrix.get(0) * matrix.get(3) - matrix.get(1) * matrix.get(2);
    return norm == 0 ? 0 : Math.abs(determinant) / norm;
  }

  private static double largest(List<Double> numbers) {
    return numbers.stream().mapToDouble(Math::abs).max().orElse(1);
  }

  /** The larger singular value of a matrix of two rows. */
  private static double norm(List<Double> matrix) {
    double squares = matrix.stream().mapToDouble(value -> value * value).sum();
    double determinant = matrix.get(0) * matrix.get(3) - matrix.get(1) * matrix.get(2);
    double root = Math.sqrt(Math.max(0, squares * squares - 4 * determinant * determinant));
    return Math.sqrt((squares + root) / 2);
  }
}
