package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lines over a number, with the intervals of their points, as SVG that takes the page's colours.
 */
final class LineChart {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 280;
  private static final double LEFT = 64;
  private static final double RIGHT = 12;
  private static final double TOP = 12;
  private static final double BOTTOM = 40;
  private static final int TICKS = 4;

  private final Html html;
  private final Words words;
  private final List<Line> lines = new ArrayList<>();

  /** Points in the order of their places. */
  private record Line(String name, List<Figure> points) {}

  LineChart(Html html, Words words) {
    this.html = html;
    this.words = words;
  }

  /** Adds a line of figures whose variants are numbers. */
  void add(String name, List<Figure> points) {
    if (!points.isEmpty()) {
      lines.add(new Line(name, points));
    }
  }

  private static double place(Figure figure) {
    return Double.parseDouble(figure.variant());
  }

  /**
   * Draws it.
   *
   * @param title for those who do not see it
   * @param axis below the chart
   * @param doubling whether equal distances on the axis are equal ratios
   */
  void draw(String title, String axis, boolean doubling) {
    if (lines.isEmpty()) {
      return;
    }
    legend();
    html.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        "0 0 %.0f %.0f".formatted(WIDTH, HEIGHT),
        "role",
        "img",
        "aria-label",
        title);
    var x =
        Axis.of(
            lines.stream()
                .flatMap(l -> l.points().stream())
                .mapToDouble(LineChart::place)
                .toArray(),
            doubling,
            false);
    var y =
        Axis.of(
            lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMap(figure -> Stream.of(figure.estimate().low(), figure.estimate().high()))
                .mapToDouble(Double::doubleValue)
                .toArray(),
            false,
            true);
    horizontals(y);
    verticals(x);
    text("middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, axis);
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), i, x, y);
    }
    html.close();
  }

  private void legend() {
    html.open("ul", "class", "legend");
    for (int i = 0; i < lines.size(); i++) {
      html.open("li").open("span", "class", "key series-" + i, "aria-hidden", "true").close();
      html.text(lines.get(i).name()).close();
    }
    html.close();
  }

  private void horizontals(Axis y) {
    Figure.Unit unit = lines.get(0).points().get(0).unit();
    for (int i = 0; i <= TICKS; i++) {
      double value = y.low() + i * (y.high() - y.low()) / TICKS;
      double at = down(y, value);
      html.empty(
          "line",
          "class",
          "rule",
          "x1",
          number(LEFT),
          "x2",
          number(WIDTH - RIGHT),
          "y1",
          number(at),
          "y2",
          number(at));
      text("end", LEFT - 6, at + 4, words.value(unit, value));
    }
  }

  private void verticals(Axis x) {
    List<Figure> points = lines.get(0).points();
    int every = Math.max(1, (points.size() + 5) / 7);
    for (int i = 0; i < points.size(); i += every) {
      double place = place(points.get(i));
      text("middle", across(x, place), HEIGHT - BOTTOM + 16, words.decimals(place, 2));
    }
  }

  private void line(Line line, int series, Axis x, Axis y) {
    var path = new StringBuilder();
    for (Figure point : line.points()) {
      String at = number(across(x, place(point)));
      html.empty(
          "line",
          "class",
          "whisker stroke-" + series,
          "x1",
          at,
          "x2",
          at,
          "y1",
          number(down(y, point.estimate().low())),
          "y2",
          number(down(y, point.estimate().high())));
      path.append(path.length() == 0 ? "M" : "L").append(at).append(' ');
      path.append(number(down(y, point.estimate().value())));
    }
    html.empty("path", "class", "line stroke-" + series, "d", path.toString());
  }

  private void text(String anchor, double x, double y, String content) {
    html.element("text", content, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static double across(Axis x, double value) {
    return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
  }

  private static double down(Axis y, double value) {
    return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
