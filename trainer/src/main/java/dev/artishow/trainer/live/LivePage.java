package dev.artishow.trainer.live;

import dev.artishow.config.text.Phrases;
import dev.artishow.engine.energy.EnergyWords;
import dev.artishow.trainer.html.Html;
import dev.artishow.trainer.html.PageHead;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.TrainingObserver.Progress;
import dev.artishow.trainer.loop.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page of a run: how far it is, its curves, its power, its sheets. */
final class LivePage {
  private static final String STYLE = "live.css";
  private static final int WARNINGS = 5;

  private final String name;
  private final Phrases phrases;
  private final EnergyWords energy;

  LivePage(String name, Locale locale) {
    this.name = name;
    this.phrases = Phrases.of("dev.artishow.trainer.live.live", locale);
    this.energy = new EnergyWords(locale);
  }

  /**
   * The whole page.
   *
   * @param last the last step's progress, if there was one since the program started
   * @param goesOn whether the page reloads itself
   */
  String html(
      RunFolder folder,
      RunHistory history,
      @Nullable Progress last,
      List<Warning> warnings,
      boolean goesOn)
      throws IOException {
    var html = new Html().raw("<!DOCTYPE html>\n");
    html.open("html", "lang", phrases.locale().getLanguage());
    head(html, goesOn);
    html.open("body").element("h1", phrases.say("title", name));
    if (last != null) {
      progress(html, last, goesOn);
    }
    warnings(html, warnings);
    chart(html, "loss", history.trainingOf("loss_"));
    for (var group : byPrefix(history.judged()).entrySet()) {
      chart(html, "judged", group.getValue());
    }
    chart(html, "power", only("W", history.training("watts")));
    chart(html, "speed", only("/s", history.training("examples_per_second")));
    chart(html, "memory", only("MiB", history.training("resident_mib")));
    sheets(html, folder);
    html.close().close();
    return html.raw("\n").toString();
  }

  private void head(Html html, boolean goesOn) throws IOException {
    String title = phrases.say("title", name);
    if (goesOn) {
      PageHead.write(html, title, LivePage.class, STYLE, LiveReport.EVERY.toSeconds());
    } else {
      PageHead.write(html, title, LivePage.class, STYLE);
    }
  }

  private void progress(Html html, Progress last, boolean goesOn) {
    html.open("section");
    html.open("progress", "max", "1", "value", String.format(Locale.ROOT, "%.4f", last.used()));
    html.close();
    html.element(
        "p",
        goesOn
            ? phrases.say(
                "progress",
                last.used(),
                last.state().step(),
                last.remaining().toMinutes() / 60,
                last.remaining().toMinutes() % 60)
            : phrases.say("ended", last.state().step()));
    double wattHours = last.state().wattHours();
    html.element(
        "p",
        phrases.say("energy", energy.amount(wattHours), energy.like(wattHours), last.watts()),
        "class",
        "faint");
    html.close();
  }

  private void warnings(Html html, List<Warning> warnings) {
    for (Warning warning :
        warnings.subList(Math.max(0, warnings.size() - WARNINGS), warnings.size())) {
      html.element("p", warning.text(phrases.locale()), "class", "warning");
    }
  }

  private void chart(Html html, String key, Map<String, List<RunHistory.Point>> lines) {
    var curves = new Curves(lines);
    if (curves.isEmpty()) {
      return;
    }
    String title =
        key.equals("judged")
            ? phrases.say(key, prefix(lines.keySet().iterator().next()))
            : phrases.say(key);
    html.open("section").element("h2", title);
    curves.draw(html, title, phrases.say("hours"));
    html.close();
  }

  private static Map<String, List<RunHistory.Point>> only(
      String name, List<RunHistory.Point> points) {
    return Map.of(name, points);
  }

  /** Figures that are alike share a chart: {@code held-out-loss.0} and {@code held-out-loss.1}. */
  private static Map<String, Map<String, List<RunHistory.Point>>> byPrefix(
      Map<String, List<RunHistory.Point>> figures) {
    var groups = new TreeMap<String, Map<String, List<RunHistory.Point>>>();
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
    html.open("section").element("h2", phrases.say("sheets"));
    for (int i = 0; i < names.size(); i++) {
      String file = names.get(i);
      String step = file.replaceAll("\\D", "").replaceFirst("^0+(?=.)", "");
      if (i == 0) {
        html.open("details", "open", "open");
      } else {
        html.open("details");
      }
      html.element("summary", phrases.say("sheet", step));
      html.empty(
          "img", "src", "sheets/" + file, "alt", phrases.say("sheet", step), "loading", "lazy");
      html.close();
    }
    html.close();
  }
}
