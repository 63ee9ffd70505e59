package dev.artishow.trainer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.html.TestingWords;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChartTest {
  private static final Axis ACROSS = Axis.steps(DoubleStream.of(0, 10), 5, Double::toString);
  private static final Axis UP = Axis.ratios(DoubleStream.of(0.1, 10), Double::toString);

  private static String drawn(Line... lines) {
    return new Chart("title", ACROSS, UP, "below", List.of(lines)).html("kind", new TestingWords());
  }

  private static Line line(Line.Kind kind, Line.Point... points) {
    return new Line("a < b", "0.3", List.of(points), kind);
  }

  @Test
  void draw_points_standWhereTheAxesHaveThem() {
    String svg =
        drawn(
            line(Line.Kind.MAIN, new Line.Point(0, 0.1), new Line.Point(5, 1, 0.5, 2)),
            line(Line.Kind.BESIDE, new Line.Point(0, 10), new Line.Point(10, 10)));

    // left to right 92–616, top to bottom 12–242
    assertThat(svg)
        .contains("d=\"M92.0 242.0L354.0 127.0\"", "d=\"M92.0 12.0L616.0 12.0\"")
        .contains("line stroke-1 beside", "class=\"plot kind\"", "a &lt; b <b>0.3</b>")
        .containsOnlyOnce("whisker");
  }

  @Test
  void draw_valueThatAnAxisOfRatiosCannotHold_isLeftOut() {
    assertThat(
            drawn(
                line(
                    Line.Kind.MAIN,
                    new Line.Point(0, 0),
                    new Line.Point(5, 1),
                    new Line.Point(10, 10))))
        .contains("d=\"M354.0 127.0L616.0 12.0\"");
  }

  @Test
  void draw_onePoint_isADot() {
    assertThat(drawn(line(Line.Kind.MAIN, new Line.Point(5, 1)))).contains("<circle");
  }

  @Test
  void draw_manyPoints_areThinnedOutButForTheLast() {
    String svg =
        drawn(
            line(
                Line.Kind.MAIN,
                IntStream.rangeClosed(0, 5000)
                    .mapToObj(i -> new Line.Point(i / 500.0, 1))
                    .toArray(Line.Point[]::new)));

    assertThat(svg.split("L", -1)).hasSizeLessThan(600);
    assertThat(svg).contains("L616.0 127.0\"");
  }
}
