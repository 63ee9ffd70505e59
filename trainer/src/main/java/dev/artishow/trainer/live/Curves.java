package dev.artishow.trainer.live;

import dev.artishow.trainer.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Lines over the hours of a run, as SVG that takes the page's colours. */
final class Curves {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 240;
  private static final double LEFT = 60;
  private static final double RIGHT = 12;
  private static final double TOP = 10;
  private static final double BOTTOM = 34;
  private static final int TICKS = 4;
  private static final int MOST_POINTS = 500;
  private static final int COLORS = 8;

  private final Map<String, List<RunHistory.Point>> lines;
  private final double hours;
  private final double low;
  private final double high;

  /**
   * @param lines by name; those without points are left out
   */
  Curves(Map<String, List<RunHistory.Point>> lines) {
    this.lines = lines;
    hours = Math.max(1e-9, values(RunHistory.Point::hours).max().orElse(0));
    double least = values(RunHistory.Point::value).min().orElse(0);
    double most = values(RunHistory.Point::value).max().orElse(1);
    low = least > 0 && least < most / 2 ? 0 : least;
    high = most > low ? most : low + 1;
  }

  private DoubleStream values(ToDoubleFunction<RunHistory.Point> number) {
    return lines.values().stream().flatMap(List::stream).mapToDouble(number);
  }

  boolean isEmpty() {
    return lines.values().stream().allMatch(List::isEmpty);
  }

  /**
   * Draws them, with a legend if they are several.
   *
   * @param title for those who do not see it
   * @param axis below
   */
  void draw(Html html, String title, String axis) {
    if (lines.size() > 1) {
      legend(html);
    }
    html.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, HEIGHT),
        "role",
        "img",
        "aria-label",
        title);
    for (int i = 0; i <= TICKS; i++) {
      double value = low + i * (high - low) / TICKS;
      rule(html, down(value), brief(value));
      double hour = i * hours / TICKS;
      text(html, i == TICKS ? "end" : "middle", across(hour), HEIGHT - BOTTOM + 14, brief(hour));
    }
    text(html, "middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 3, axis);
    int series = 0;
    for (List<RunHistory.Point> line : lines.values()) {
      path(html, line, series++ % COLORS);
    }
    html.close();
  }

  private void legend(Html html) {
    html.open("ul", "class", "legend");
    int series = 0;
    for (String name : lines.keySet()) {
      html.open("li")
          .open("span", "class", "key series-" + series++ % COLORS, "aria-hidden", "true")
          .close();
      html.text(name).close();
    }
    html.close();
  }

  private static void rule(Html html, double y, String label) {
    html.empty(
        "line",
        "class",
        "rule",
        "x1",
        one(LEFT),
        "x2",
        one(WIDTH - RIGHT),
        "y1",
        one(y),
        "y2",
        one(y));
    text(html, "end", LEFT - 6, y + 4, label);
  }

  private void path(Html html, List<RunHistory.Point> line, int series) {
    int every = Math.max(1, line.size() / MOST_POINTS);
    var path = new StringBuilder();
    for (int i = 0; i < line.size(); i += every) {
      RunHistory.Point point = line.get(i);
      path.append(path.length() == 0 ? "M" : "L").append(one(across(point.hours()))).append(' ');
      path.append(one(down(point.value())));
    }
    html.empty("path", "class", "line stroke-" + series, "d", path.toString());
  }

  private static void text(Html html, String anchor, double x, double y, String content) {
    html.element("text", content, "x", one(x), "y", one(y), "text-anchor", anchor);
  }

  private double across(double hour) {
    return LEFT + hour / hours * (WIDTH - LEFT - RIGHT);
  }

  private double down(double value) {
    return HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** About three digits that count. */
  private static String brief(double value) {
    double size = value == 0 ? 2 : Math.floor(Math.log10(Math.abs(value)));
    int decimals = (int) Math.max(0, Math.min(5, 2 - size));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
