package dev.artishow.trainer.chart;

import dev.artishow.trainer.html.PageTemplate;
import dev.artishow.trainer.html.PageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /** A straight line between two places; a dot stands at its beginning. */
  record Stroke(String kind, String x1, String y1, String x2, String y2) {}

  /** A text at a place. */
  record Label(String anchor, String x, String y, String text) {}

  /**
   * A line as the template draws it.
   *
   * @param color of the page's colours
   * @param kind a further class, or nothing
   * @param path through its points, or nothing
   */
  record Curve(
      String name,
      String note,
      int color,
      String kind,
      String path,
      Optional<Stroke> dot,
      List<Stroke> whiskers) {}

  /**
   * What the template draws.
   *
   * @param classes of the element that holds it
   */
  record Drawing(
      String classes, String title, List<Stroke> rules, List<Label> labels, List<Curve> curves) {}

  /**
   * Draws it.
   *
   * @param kinds further classes of the element that holds it
   */
  public String html(String kinds, PageWords words) {
    var rules = new ArrayList<Stroke>();
    var labels = new ArrayList<Label>();
    for (Tick tick : up.ticks()) {
      double y = y(tick.value());
      rules.add(stroke(tick.value() == 0 ? "rule zero" : "rule", LEFT, y, WIDTH - RIGHT, y));
      labels.add(label("end", LEFT - 8, y + 5, tick.label()));
    }
    for (Tick tick : across.ticks()) {
      double x = x(tick.value());
      rules.add(stroke("rule", x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 5));
      labels.add(label("middle", x, HEIGHT - BOTTOM + 22, tick.label()));
    }
    labels.add(label("middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, below));
    var curves = new ArrayList<Curve>();
    for (int i = 0; i < lines.size(); i++) {
      curves.add(curve(lines.get(i), i % COLORS));
    }
    return PageTemplate.of(Chart.class, "chart")
        .fill(new Drawing(("plot " + kinds).strip(), title, rules, labels, curves), words);
  }

  private Curve curve(Line line, int color) {
    List<Line.Point> points = line.points().stream().filter(this::isThere).toList();
    List<Stroke> whiskers =
        points.stream()
            .filter(point -> point.high() > point.low())
            .map(point -> between(point, point.low(), point.high()))
            .toList();
    boolean one = points.size() == 1; // which alone is no line
    return new Curve(
        line.name(),
        line.note(),
        color,
        line.kind() == Line.Kind.BESIDE ? " beside" : "",
        one ? "" : path(points),
        one
            ? Optional.of(between(points.get(0), points.get(0).value(), points.get(0).value()))
            : Optional.empty(),
        whiskers);
  }

  private static Stroke stroke(String kind, double x1, double y1, double x2, double y2) {
    return new Stroke(kind, number(x1), number(y1), number(x2), number(y2));
  }

  private Stroke between(Line.Point point, double low, double high) {
    double x = x(point.place());
    return stroke("", x, y(low), x, y(high));
  }

  private static Label label(String anchor, double x, double y, String text) {
    return new Label(anchor, number(x), number(y), text);
  }

  private String path(List<Line.Point> points) {
    int every = Math.max(1, (points.size() + MAX_POINTS - 1) / MAX_POINTS);
    var path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      Line.Point point = points.get(i);
      if (i % every == 0 || i == points.size() - 1) {
        path.append(path.length() == 0 ? "M" : "L");
        path.append(number(x(point.place()))).append(' ').append(number(y(point.value())));
      }
    }
    return path.toString();
  }

  private boolean isThere(Line.Point point) {
    return !(up.ratios() && point.value() <= 0) && !(across.ratios() && point.place() <= 0);
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
