package dev.artishow.trainer.live;

import dev.artishow.trainer.chart.Axis;
import dev.artishow.trainer.chart.BriefNumber;
import dev.artishow.trainer.chart.Chart;
import dev.artishow.trainer.chart.Line;
import dev.artishow.trainer.live.RunHistory.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Figures of a run, and the same ones of others, as lines: over time and over steps, in equal steps
 * and in equal ratios, of which the page shows what is wanted.
 */
final class Curves {
  private static final int TICKS = 5;

  /** Of a longer run beside, so much is shown, as a share of the own run's length. */
  private static final double AHEAD = 1.5;

  private final Map<String, List<Point>> own;
  private final Map<String, List<Point>> beside;

  /**
   * @param own by name
   * @param beside other runs' by name
   */
  Curves(Map<String, List<Point>> own, Map<String, List<Point>> beside) {
    this.own = withoutEmpty(own);
    this.beside = withoutEmpty(beside);
  }

  private static Map<String, List<Point>> withoutEmpty(Map<String, List<Point>> lines) {
    var kept = new LinkedHashMap<String, List<Point>>();
    lines.forEach(
        (name, points) -> {
          if (!points.isEmpty()) {
            kept.put(name, points);
          }
        });
    return kept;
  }

  boolean isEmpty() {
    return own.isEmpty();
  }

  /**
   * Draws them in all ways.
   *
   * @param ratios whether they are worth to be looked at in equal ratios too
   */
  List<String> charts(String title, LiveWords words, boolean ratios) {
    var charts = new ArrayList<String>();
    for (Look look : Look.values()) {
      if (ratios || !look.ratios()) {
        String kinds = "look " + look.key();
        charts.add(
            chart(look, title, words)
                .html(ratios ? kinds : kinds + " " + look.key() + "-log", words));
      }
    }
    return charts;
  }

  private Chart chart(Look look, String title, LiveWords words) {
    ToDoubleFunction<Point> place = look.overTime() ? Point::seconds : Point::step;
    double end = values(own, place).max().orElse(1);
    var lines = new ArrayList<Line>();
    own.forEach(
        (name, points) ->
            lines.add(
                line(
                    name,
                    BriefNumber.of(points.get(points.size() - 1).value(), words.locale()),
                    points,
                    place,
                    Line.Kind.MAIN)));
    beside.forEach(
        (name, points) ->
            lines.add(line(name, "", until(points, place, end), place, Line.Kind.BESIDE)));
    DoubleStream places =
        lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Line.Point::place);
    Axis across =
        look.overTime()
            ? Axis.time(places.max().orElse(1), TICKS, words::duration)
            : Axis.numbers(DoubleStream.concat(DoubleStream.of(0), places), TICKS, words.locale());
    DoubleStream values =
        lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Line.Point::value);
    Axis up =
        look.ratios()
            ? Axis.ratios(values, value -> BriefNumber.of(value, words.locale()))
            : Axis.numbers(values, TICKS, words.locale());
    return new Chart(title, across, up, words.below(look), lines);
  }

  private static DoubleStream values(
      Map<String, List<Point>> lines, ToDoubleFunction<Point> number) {
    return lines.values().stream().flatMap(List::stream).mapToDouble(number);
  }

  private static List<Point> until(List<Point> points, ToDoubleFunction<Point> place, double end) {
    return points.stream().filter(point -> place.applyAsDouble(point) <= AHEAD * end).toList();
  }

  private static Line line(
      String name, String note, List<Point> points, ToDoubleFunction<Point> place, Line.Kind kind) {
    return new Line(
        name,
        note,
        points.stream()
            .map(point -> new Line.Point(place.applyAsDouble(point), point.value()))
            .toList(),
        kind);
  }
}
