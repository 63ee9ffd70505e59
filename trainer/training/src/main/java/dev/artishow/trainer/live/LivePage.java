package dev.artishow.trainer.live;

import dev.artishow.trainer.html.Html;
import dev.artishow.trainer.html.PageHead;
import dev.artishow.trainer.live.RunHistory.Point;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.TrainingObserver.Progress;
import dev.artishow.trainer.loop.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a run: how far it is, how it stands, its curves beside those of other runs, its
 * sheets, its plan.
 */
final class LivePage {
  static final String LOSS = "loss_";
  static final String GRADIENT = "gradient_norm_";
  private static final String STYLE = "live.css";
  private static final int WARNINGS = 5;

  private final String name;
  private final List<RunFolder> others;
  private final LiveWords words;

  /**
   * @param others runs to compare with
   */
  LivePage(String name, List<RunFolder> others, Locale locale) {
    this.name = name;
    this.others = List.copyOf(others);
    this.words = new LiveWords(locale);
  }

  /**
   * The whole page.
   *
   * @param last the last step's progress, if there was one since the program started
   * @param goesOn whether the page reloads itself
   */
  String html(RunFolder folder, @Nullable Progress last, List<Warning> warnings, boolean goesOn)
      throws IOException {
    ShownRun run = ShownRun.of(folder);
    var beside = new ArrayList<ShownRun>();
    for (RunFolder other : others) {
      beside.add(ShownRun.of(other));
    }
    var html = new Html().raw("<!DOCTYPE html>\n");
    html.open("html", "lang", words.locale().getLanguage());
    head(html, goesOn);
    html.open("body");
    for (Look look : Look.values()) {
      html.open("span", "class", "choice", "id", look.key()).close();
    }
    html.open("main").element("h1", words.say("title", name));
    progress(html, run.history(), last, goesOn);
    arithmetic(html, run.history().starts());
    warnings(html, warnings);
    looks(html);
    curves(html, run.history(), beside);
    sheets(html, folder);
    new PlanSection(run, beside, words).write(html);
    html.close().close().close();
    return html.raw("\n").toString();
  }

  private void head(Html html, boolean goesOn) throws IOException {
    String title = words.say("title", name);
    if (goesOn) {
      PageHead.write(html, title, LivePage.class, STYLE, LiveReport.EVERY.toSeconds());
    } else {
      PageHead.write(html, title, LivePage.class, STYLE);
    }
  }

  private void progress(Html html, RunHistory history, @Nullable Progress last, boolean goesOn) {
    html.open("section");
    if (last != null) {
      html.open("progress", "max", "1", "value", String.format(Locale.ROOT, "%.4f", last.used()));
      html.close();
      html.element(
          "p",
          goesOn
              ? words.say(
                  "progress",
                  last.used(),
                  last.state().step(),
                  words.duration((double) last.remaining().toSeconds()))
              : words.say("ended", last.state().step()));
      double wattHours = last.state().wattHours();
      html.element(
          "p",
          words.say("energy", words.wattHours(wattHours), words.like(wattHours), last.watts()),
          "class",
          "faint");
    }
    new CurrentValues(history, words).write(html);
    html.close();
  }

  private void arithmetic(Html html, List<RunHistory.Start> starts) {
    if (starts.isEmpty()) {
      return;
    }
    String told =
        starts.stream()
            .map(start -> words.say("arithmetic.from", start.arithmetic(), start.step()))
            .collect(Collectors.joining(", "));
    html.element("p", words.say("arithmetic", told), "class", "faint");
  }

  private void warnings(Html html, List<Warning> warnings) {
    for (Warning warning :
        warnings.subList(Math.max(0, warnings.size() - WARNINGS), warnings.size())) {
      html.element("p", warning.text(words.locale()), "class", "warning");
    }
  }

  /** Links that choose how all curves are looked at; the style does the rest. */
  private void looks(Html html) {
    html.open("nav", "class", "looks", "aria-label", words.say("look")).open("ul");
    for (Look look : Look.values()) {
      html.open("li");
      html.element(
          "a", words.say("look." + look.key()), "href", "#" + look.key(), "class", look.key());
      html.close();
    }
    html.close().close();
  }

  private void curves(Html html, RunHistory own, List<ShownRun> beside) {
    section(html, "loss", true, own, beside, history -> history.trainingOf(LOSS));
    byPrefix(own.judged())
        .forEach(
            (prefix, figures) ->
                section(
                    html,
                    words.say("judged", prefix),
                    true,
                    figures,
                    beside(beside, history -> like(history.judged(), figures))));
    section(html, "gradient", true, own, beside, history -> history.trainingOf(GRADIENT));
    column(html, "rate", true, own, beside, "learning_rate");
    column(html, "speed", false, own, beside, "examples_per_second");
    column(html, "power", false, own, beside, "watts");
    column(html, "memory", false, own, beside, "resident_mib");
  }

  private void column(
      Html html, String key, boolean ratios, RunHistory own, List<ShownRun> beside, String name) {
    section(
        html, key, ratios, own, beside, history -> Map.of(words.say(key), history.training(name)));
  }

  private static Map<String, List<Point>> like(
      Map<String, List<Point>> all, Map<String, List<Point>> some) {
    var alike = new LinkedHashMap<>(all);
    alike.keySet().retainAll(some.keySet());
    return alike;
  }

  private void section(
      Html html,
      String key,
      boolean ratios,
      RunHistory own,
      List<ShownRun> beside,
      Function<RunHistory, Map<String, List<Point>>> lines) {
    section(html, words.say(key), ratios, lines.apply(own), beside(beside, lines));
  }

  private void section(
      Html html,
      String title,
      boolean ratios,
      Map<String, List<Point>> own,
      Map<String, List<Point>> beside) {
    var curves = new Curves(own, beside);
    if (!curves.isEmpty()) {
      html.open("section").element("h2", title);
      curves.draw(html, title, words, ratios);
      html.close();
    }
  }

  private Map<String, List<Point>> beside(
      List<ShownRun> runs, Function<RunHistory, Map<String, List<Point>>> lines) {
    var beside = new LinkedHashMap<String, List<Point>>();
    for (ShownRun run : runs) {
      lines
          .apply(run.history())
          .forEach((line, points) -> beside.put(words.say("beside", line, run.name()), points));
    }
    return beside;
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

  /** The newest first, and open; the others to be unfolded. */
  private void sheets(Html html, RunFolder folder) throws IOException {
    Path sheets = folder.sheet(0).getParent();
    List<String> names;
    try (var files = Files.list(Objects.requireNonNull(sheets))) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".png"))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    if (names.isEmpty()) {
      return;
    }
    html.open("section").element("h2", words.say("sheets"));
    for (int i = 0; i < names.size(); i++) {
      String file = names.get(i);
      String step = file.replaceAll("\\D", "").replaceFirst("^0+(?=.)", "");
      if (i == 0) {
        html.open("details", "open", "open");
      } else {
        html.open("details");
      }
      html.element("summary", words.say("sheet", step));
      html.empty(
          "img", "src", "sheets/" + file, "alt", words.say("sheet", step), "loading", "lazy");
      html.close();
    }
    html.close();
  }
}
