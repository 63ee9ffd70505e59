package dev.artishow.trainer.live;

import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A run's figures over its time, over all its interruptions, as its CSV files hold them. */
final class RunHistory {
  private static final String STEP = "step";
  private static final String SECONDS = "seconds";

  /**
   * A value at a time.
   *
   * @param seconds of training, pauses left out
   */
  record Point(long step, double seconds, double value) {}

  private final Map<String, List<Point>> training;
  private final Map<String, List<Point>> judged;
  private final List<Start> starts;

  private RunHistory(
      Map<String, List<Point>> training, Map<String, List<Point>> judged, List<Start> starts) {
    this.training = training;
    this.judged = judged;
    this.starts = starts;
  }

  /** What was computed in from a step on. */
  record Start(String step, String arithmetic) {}

  static RunHistory of(RunFolder folder) throws IOException {
    return new RunHistory(
        columns(folder.log()), figures(folder.figures()), starts(folder.starts()));
  }

  /** Starts of the run with another arithmetic than before, the first among them. */
  List<Start> starts() {
    return starts;
  }

  /** A column of the log, empty if there is none. */
  List<Point> training(String column) {
    return training.getOrDefault(column, List.of());
  }

  /** Columns of the log that begin so, in their order, without that beginning. */
  Map<String, List<Point>> trainingOf(String prefix) {
    var chosen = new LinkedHashMap<String, List<Point>>();
    training.forEach(
        (column, points) -> {
          if (column.startsWith(prefix)) {
            chosen.put(column.substring(prefix.length()), points);
          }
        });
    return chosen;
  }

  /** The last value of a column of the log, if it has any. */
  OptionalDouble last(String column) {
    List<Point> points = training(column);
    return points.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(points.get(points.size() - 1).value());
  }

  /** What was judged, by figure. */
  Map<String, List<Point>> judged() {
    return judged;
  }

  private static Map<String, List<Point>> columns(Path file) throws IOException {
    var points = new LinkedHashMap<String, List<Point>>();
    List<String[]> rows = rows(file);
    if (rows.isEmpty()) {
      return points;
    }
    String[] names = rows.get(0);
    int step = Arrays.asList(names).indexOf(STEP);
    int seconds = Arrays.asList(names).indexOf(SECONDS);
    for (String[] row : rows.subList(1, rows.size())) {
      for (int i = 0; i < Math.min(names.length, row.length); i++) {
        add(points, names[i], row[step], row[seconds], row[i]);
      }
    }
    return points;
  }

  /** The file's lines are step, seconds, watt-hours, figure and value. */
  private static Map<String, List<Point>> figures(Path file) throws IOException {
    var points = new LinkedHashMap<String, List<Point>>();
    List<String[]> rows = rows(file);
    for (String[] row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      if (row.length == 5) {
        add(points, row[3], row[0], row[1], row[4]);
      }
    }
    return points;
  }

  /** The file's lines are step, seconds, watt-hours and arithmetic. */
  private static List<Start> starts(Path file) throws IOException {
    var starts = new ArrayList<Start>();
    List<String[]> rows = rows(file);
    for (String[] row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      boolean isNew =
          row.length == 4
              && (starts.isEmpty() || !starts.get(starts.size() - 1).arithmetic().equals(row[3]));
      if (isNew) {
        starts.add(new Start(row[0], row[3]));
      }
    }
    return List.copyOf(starts);
  }

  /** A run that went on from an earlier checkpoint does not go twice through the time since. */
  private static void add(
      Map<String, List<Point>> points, String name, String step, String seconds, String value) {
    if (value.isEmpty()) {
      return;
    }
    try {
      var point =
          new Point(Long.parseLong(step), Double.parseDouble(seconds), Double.parseDouble(value));
      List<Point> before = points.computeIfAbsent(name, n -> new ArrayList<>());
      while (!before.isEmpty() && before.get(before.size() - 1).step() >= point.step()) {
        before.remove(before.size() - 1);
      }
      if (Double.isFinite(point.value())) {
        before.add(point);
      }
    } catch (NumberFormatException e) {
      // a line that a crash cut short
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(line -> line.split(",", -1)).toList()
        : List.of();
  }
}
