package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.chart.Axis;
import dev.artishow.trainer.chart.Chart;
import dev.artishow.trainer.chart.Line;
import dev.artishow.trainer.chart.Tick;
import dev.artishow.trainer.evaluate.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Figures whose variants are numbers, as lines over these with the intervals of their points. */
final class LineChart {
  private static final int TICKS = 5;

  private final Words words;
  private final List<Line> lines = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  LineChart(Words words) {
    this.words = words;
  }

  /** Adds a line of figures. */
  void add(String name, List<Figure> points) {
    if (!points.isEmpty()) {
      figures.addAll(points);
      lines.add(new Line(name, "", points.stream().map(LineChart::point).toList(), Line.Kind.MAIN));
    }
  }

  private static Line.Point point(Figure figure) {
    return new Line.Point(
        place(figure),
        figure.estimate().value(),
        figure.estimate().low(),
        figure.estimate().high());
  }

  private static double place(Figure figure) {
    return Double.parseDouble(figure.variant());
  }

  /**
   * Draws it; nothing if there is no line.
   *
   * @param title for those who do not see it
   * @param below what the axis below says
   * @param doubling whether places double from one to the next
   * @param ratios whether equal distances upwards are equal ratios, where all values are positive
   */
  String html(String title, String below, boolean doubling, boolean ratios) {
    return lines.isEmpty()
        ? ""
        : new Chart(title, across(doubling), up(ratios), below, lines).html("", words);
  }

  private Axis across(boolean doubling) {
    if (!doubling) {
      return Axis.steps(
          figures.stream().mapToDouble(LineChart::place), TICKS, value -> words.decimals(value, 2));
    }
    List<Tick> ticks =
        figures.stream()
            .map(LineChart::place)
            .distinct()
            .sorted()
            .map(place -> new Tick(place, words.decimals(place, 2)))
            .toList();
    return Axis.through(ticks, true);
  }

  private Axis up(boolean ratios) {
    Figure.Unit unit = figures.get(0).unit();
    DoubleStream ends =
        figures.stream()
            .flatMap(figure -> Stream.of(figure.estimate().low(), figure.estimate().high()))
            .mapToDouble(Double::doubleValue);
    boolean positive = figures.stream().allMatch(figure -> figure.estimate().low() > 0);
    return ratios && positive
        ? Axis.ratios(ends, value -> words.value(unit, value))
        : Axis.steps(
            DoubleStream.concat(DoubleStream.of(0), ends),
            TICKS,
            value -> words.value(unit, value));
  }
}
