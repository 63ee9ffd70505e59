package dev.artishow.trainer.chart;

import dev.artishow.trainer.html.Html;
import java.util.List;
import java.util.Locale;

/**
 * Lines with the intervals of their points, as SVG that takes the page's colours, and a legend
 * above. Places and values that the axes do not hold are left out.
 *
 * @param title for those who do not see it
 * @param across the axis below
 * @param up the axis at the left
 * @param below what the axis below says
 */
public record Chart(String title, Axis across, Axis up, String below, List<Line> lines) {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 300;
  private static final double LEFT = 92;
  private static final double RIGHT = 24;
  private static final double TOP = 12;
  private static final double BOTTOM = 58;

  /** Further points of a line would be drawn over each other. */
  private static final int MAX_POINTS = 500;

  private static final int COLORS = 8;

  public Chart {
    lines = List.copyOf(lines);
  }

  /**
   * Draws it.
   *
   * @param kinds further classes of the element that holds it
   */
  public void draw(Html html, String kinds) {
    html.open("div", "class", ("plot " + kinds).strip());
    legend(html);
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
    up.ticks().forEach(tick -> horizontal(html, tick));
    across.ticks().forEach(tick -> vertical(html, tick));
    text(html, "middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, below);
    for (int i = 0; i < lines.size(); i++) {
      line(html, lines.get(i), i % COLORS);
    }
    html.close().close();
  }

  private void legend(Html html) {
    html.open("ul", "class", "legend");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String kind = line.kind() == Line.Kind.BESIDE ? " beside" : "";
      html.open("li")
          .open("span", "class", "key series-" + i % COLORS + kind, "aria-hidden", "true")
          .close();
      html.text(line.name());
      if (!line.note().isEmpty()) {
        html.text(" ").element("b", line.note());
      }
      html.close();
    }
    html.close();
  }

  private void horizontal(Html html, Tick tick) {
    double y = y(tick.value());
    String kind = tick.value() == 0 ? "rule zero" : "rule";
    stroke(html, kind, LEFT, y, WIDTH - RIGHT, y);
    text(html, "end", LEFT - 8, y + 5, tick.label());
  }

  private void vertical(Html html, Tick tick) {
    double x = x(tick.value());
    stroke(html, "rule", x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 5);
    text(html, "middle", x, HEIGHT - BOTTOM + 22, tick.label());
  }

  private void line(Html html, Line line, int series) {
    List<Line.Point> points = line.points().stream().filter(this::isThere).toList();
    int every = Math.max(1, (points.size() + MAX_POINTS - 1) / MAX_POINTS);
    String kind = line.kind() == Line.Kind.BESIDE ? " beside" : "";
    var path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      Line.Point point = points.get(i);
      if (i % every == 0 || i == points.size() - 1) {
        path.append(path.length() == 0 ? "M" : "L");
        path.append(number(x(point.place()))).append(' ').append(number(y(point.value())));
      }
      if (point.high() > point.low()) {
        double x = x(point.place());
        stroke(html, "whisker stroke-" + series, x, y(point.low()), x, y(point.high()));
      }
    }
    if (points.size() == 1) {
      dot(html, points.get(0), series);
    } else if (!points.isEmpty()) {
      html.empty("path", "class", "line stroke-" + series + kind, "d", path.toString());
    }
  }

  private boolean isThere(Line.Point point) {
    return !(up.ratios() && point.value() <= 0) && !(across.ratios() && point.place() <= 0);
  }

  /** One point alone is no line. */
  private void dot(Html html, Line.Point point, int series) {
    html.empty(
        "circle",
        "class",
        "dot fill-" + series,
        "cx",
        number(x(point.place())),
        "cy",
        number(y(point.value())),
        "r",
        "4");
  }

  private static void stroke(Html html, String kind, double x1, double y1, double x2, double y2) {
    html.empty(
        "line",
        "class",
        kind,
        "x1",
        number(x1),
        "x2",
        number(x2),
        "y1",
        number(y1),
        "y2",
        number(y2));
  }

  private static void text(Html html, String anchor, double x, double y, String content) {
    html.element("text", content, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private double x(double place) {
    return LEFT + across.share(place) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - up.share(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
