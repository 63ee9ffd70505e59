package dev.artishow.trainer.chart;

import java.util.List;

/**
 * Values over a number.
 *
 * @param name for the legend
 * @param note beside the name, e.g. the last value; may be empty
 * @param points in the order of their places
 * @param kind how it is drawn
 */
public record Line(String name, String note, List<Point> points, Kind kind) {

  /** How much it is to be looked at. */
  public enum Kind {
    /** What the chart is about. */
    MAIN,
    /** Something to compare with. */
    BESIDE
  }

  /**
   * A value.
   *
   * @param low the least that it may be, the value itself where it is exact
   * @param high the most
   */
  public record Point(double place, double value, double low, double high) {

    /** An exact value. */
    public Point(double place, double value) {
      this(place, value, value, value);
    }
  }

  public Line {
    points = List.copyOf(points);
  }
}
