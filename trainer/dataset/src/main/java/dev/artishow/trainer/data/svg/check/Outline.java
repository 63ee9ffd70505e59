package dev.artishow.trainer.data.svg.check;

import dev.artishow.trainer.data.svg.syntax.SvgElement;
import dev.artishow.trainer.data.svg.syntax.SvgNumbers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outline of a shape, as far as the time that it takes to draw depends on it; in the shape's
 * own units, each figure at most as large as it may be.
 *
 * @param segments how many stretches it has
 * @param length of all of them
 * @param width of the box around it
 * @param height of that box
 */
record Outline(long segments, double length, double width, double height) {
  static final Outline NONE = new Outline(0, 0, 0, 0);

  /** What is given in percent may be as long as the picture, which its cost is bounded by. */
  private static final double WHOLE = 1e9;

  private static final Pattern COMMAND =
      Pattern.compile("([MmLlHhVvCcSsQqTtAaZz])([^A-DF-Za-df-z]*)");

  /** Flags may stand next to each other and to the number after them. */
  private static final Pattern ARC =
      Pattern.compile(
          "(NUMBER)SEP(NUMBER)SEPNUMBERSEP[01]SEP[01]SEP(NUMBER)SEP(NUMBER)"
              .replace("NUMBER", "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?")
              .replace("SEP", "[\\s,]*"));

  static Outline of(SvgElement element) {
    return switch (element.name()) {
      case "path" -> new Walk().along(element.attribute("d").orElse(""));
      case "polygon", "polyline" ->
          new Walk().along("M" + element.attribute("points").orElse("") + "z");
      case "line" -> {
        double width = Math.abs(length(element, "x2") - length(element, "x1"));
        double height = Math.abs(length(element, "y2") - length(element, "y1"));
        yield new Outline(1, width + height, width, height);
      }
      case "rect", "image", "use" -> box(length(element, "width"), length(element, "height"));
      case "circle" -> box(2 * length(element, "r"), 2 * length(element, "r"));
      case "ellipse" -> box(2 * length(element, "rx"), 2 * length(element, "ry"));
      default -> NONE;
    };
  }

  private static Outline box(double width, double height) {
    return new Outline(4, 2 * (width + height), width, height);
  }

  private static double length(SvgElement element, String name) {
    String value = element.declared(name);
    return value.contains("%") ? WHOLE : Math.abs(SvgNumbers.length(value));
  }

  /** A pen that goes along a path; curves are as long as the lines between their points. */
  private static final class Walk {
    private long segments;
    private double length;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    Outline along(String path) {
      Matcher commands = COMMAND.matcher(path);
      while (commands.find()) {
        String command = commands.group(1);
        List<Double> numbers = SvgNumbers.of(commands.group(2));
        boolean relative = command.equals(command.toLowerCase(Locale.ROOT));
        switch (command.toUpperCase(Locale.ROOT)) {
          case "H" -> numbers.forEach(to -> to(relative ? x + to : to, y));
          case "V" -> numbers.forEach(to -> to(x, relative ? y + to : to));
          case "A" -> arcs(commands.group(2), relative);
          case "Z" -> to(startX, startY);
          case "M" -> {
            curves(numbers, relative, 1);
            startX = x;
            startY = y;
          }
          case "C" -> curves(numbers, relative, 3);
          case "S", "Q" -> curves(numbers, relative, 2);
          default -> curves(numbers, relative, 1);
        }
      }
      return segments == 0 || right < left
          ? NONE
          : new Outline(segments, length, right - left, bottom - top);
    }

    /** Points, of which the last of each curve is where the next begins. */
    private void curves(List<Double> numbers, boolean relative, int points) {
      double fromX = x;
      double fromY = y;
      for (int i = 0; i + 1 < numbers.size(); i += 2) {
        to((relative ? fromX : 0) + numbers.get(i), (relative ? fromY : 0) + numbers.get(i + 1));
        if ((i / 2 + 1) % points == 0) {
          fromX = x;
          fromY = y;
        }
      }
    }

    private void arcs(String list, boolean relative) {
      Matcher arcs = ARC.matcher(list);
      while (arcs.find()) {
        length += 2 * Math.PI * Math.max(number(arcs, 1), number(arcs, 2));
        double toX = Double.parseDouble(arcs.group(3));
        double toY = Double.parseDouble(arcs.group(4));
        to((relative ? x : 0) + toX, (relative ? y : 0) + toY);
      }
    }

    private static double number(Matcher arcs, int group) {
      return Math.abs(Double.parseDouble(arcs.group(group)));
    }

    private void to(double nextX, double nextY) {
      length += segments == 0 ? 0 : Math.hypot(nextX - x, nextY - y);
      segments++;
      x = nextX;
      y = nextY;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
}
