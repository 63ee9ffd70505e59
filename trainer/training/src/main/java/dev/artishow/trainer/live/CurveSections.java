package dev.artishow.trainer.live;

import dev.artishow.trainer.live.RunHistory.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The curves of a run beside those of other runs, in sections. */
final class CurveSections {
  private final RunHistory own;
  private final List<ShownRun> beside;
  private final LiveWords words;
  private final List<CurveSection> sections = new ArrayList<>();

  /** One chart in all its looks. */
  record CurveSection(String heading, List<String> charts) {}

  private CurveSections(RunHistory own, List<ShownRun> beside, LiveWords words) {
    this.own = own;
    this.beside = beside;
    this.words = words;
  }

  static List<CurveSection> of(RunHistory own, List<ShownRun> beside, LiveWords words) {
    var sections = new CurveSections(own, beside, words);
    sections.addAll();
    return sections.sections;
  }

  private void addAll() {
    section("loss", true, history -> history.trainingOf(LivePage.LOSS));
    byPrefix(own.judged())
        .forEach(
            (prefix, figures) ->
                add(
                    words.say("judged", prefix),
                    true,
                    figures,
                    beside(history -> like(history.judged(), figures))));
    section("gradient", true, history -> history.trainingOf(LivePage.GRADIENT));
    column("rate", true, "learning_rate");
    column("speed", false, "examples_per_second");
    column("power", false, "watts");
    column("memory", false, "resident_mib");
  }

  private void column(String key, boolean ratios, String name) {
    section(key, ratios, history -> Map.of(words.say(key), history.training(name)));
  }

  private static Map<String, List<Point>> like(
      Map<String, List<Point>> all, Map<String, List<Point>> some) {
    var alike = new LinkedHashMap<>(all);
    alike.keySet().retainAll(some.keySet());
    return alike;
  }

  private void section(
      String key, boolean ratios, Function<RunHistory, Map<String, List<Point>>> lines) {
    add(words.say(key), ratios, lines.apply(own), beside(lines));
  }

  private void add(
      String heading,
      boolean ratios,
      Map<String, List<Point>> mine,
      Map<String, List<Point>> others) {
    var curves = new Curves(mine, others);
    if (!curves.isEmpty()) {
      sections.add(new CurveSection(heading, curves.charts(heading, words, ratios)));
    }
  }

  private Map<String, List<Point>> beside(Function<RunHistory, Map<String, List<Point>>> lines) {
    var all = new LinkedHashMap<String, List<Point>>();
    for (ShownRun run : beside) {
      lines
          .apply(run.history())
          .forEach((line, points) -> all.put(words.say("beside", line, run.name()), points));
    }
    return all;
  }

  /** Figures that are alike share a chart: {@code held-out-loss.0} and {@code held-out-loss.1}. */
  private static Map<String, Map<String, List<Point>>> byPrefix(Map<String, List<Point>> figures) {
    var groups = new TreeMap<String, Map<String, List<Point>>>();
    figures.forEach(
        (figure, points) ->
            groups.computeIfAbsent(prefix(figure), p -> new LinkedHashMap<>()).put(figure, points));
    return groups;
  }

  private static String prefix(String figure) {
    return figure.split("[.-](?=[^.-]*$)", 2)[0];
  }
}
