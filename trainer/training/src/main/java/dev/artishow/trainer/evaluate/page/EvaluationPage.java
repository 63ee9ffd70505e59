package dev.artishow.trainer.evaluate.page;

import dev.artishow.engine.energy.EnergyWords;
import dev.artishow.trainer.evaluate.EvaluationResult;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.evaluate.View;
import dev.artishow.trainer.html.Html;
import dev.artishow.trainer.html.PageHead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was found out about one model, or about two side by side, as one HTML page: its style, its
 * plots and its pictures are in it. Of two models' figures, those that differ by more than their
 * uncertainty are marked.
 */
public final class EvaluationPage {
  private static final String STYLE = "page.css";
  private static final String STEPS = "steps";
  private static final String TIME = "time";

  private final Contestants models;
  private final Words words;

  private EvaluationPage(Contestants models, Words words) {
    this.models = models;
    this.words = words;
  }

  /**
   * Writes the page, in French for those who speak it, else in English.
   *
   * @param results of one model or of two
   */
  public static String of(List<EvaluationResult> results, Locale locale) throws IOException {
    if (results.isEmpty() || results.size() > 2) {
      throw new IllegalArgumentException(
          "a page shows one model or two, was asked for " + results.size());
    }
    return new EvaluationPage(new Contestants(results), new Words(locale)).html();
  }

  private String html() throws IOException {
    var html = new Html().raw("<!DOCTYPE html>\n");
    html.open("html", "lang", words.locale().getLanguage());
    PageHead.write(html, title(), EvaluationPage.class, STYLE);
    html.open("body");
    header(html);
    html.open("main");
    for (String section : models.sections()) {
      html.raw("\n").open("section", "id", section).element("h2", words.say("section." + section));
      html.element("p", words.say("intro." + section));
      section(html, section);
      html.close();
    }
    about(html);
    html.close().close().close();
    return html.raw("\n").toString();
  }

  private String title() {
    return words.say(
        "title",
        models.results().stream()
            .map(result -> result.id().title())
            .collect(Collectors.joining(words.say("against"))));
  }

  private void header(Html html) {
    EvaluationResult.Setting setting = models.results().get(0).setting();
    html.open("header").element("h1", title());
    boolean draws = models.results().get(0).card().kind().draws();
    String subtitle = draws ? "subtitle" : "subtitle.fixed";
    html.element("p", words.say(subtitle, setting.dataset(), setting.pictures()), "class", "lead");
    if (draws && setting.judge().isEmpty()) {
      html.element("p", words.say("no-judge"), "class", "warning");
    }
    for (EvaluationResult result : models.results()) {
      if (!result.setting().ownDataset()) {
        html.element(
            "p",
            words.say("other-dataset", result.id().title(), setting.dataset()),
            "class",
            "warning");
      }
    }
    if (models.count() > 1) {
      html.element("p", words.say("marks", models.title(1), models.title(0)));
    }
    html.open("nav", "aria-label", words.say("contents")).open("ul");
    for (String id : models.sections()) {
      html.open("li").element("a", words.say("section." + id), "href", "#" + id).close();
    }
    html.close().close().close();
  }

  private void section(Html html, String key) {
    var shown = new ArrayList<View>();
    models
        .sections(key)
        .flatMap(section -> section.views().stream())
        .distinct()
        .forEach(shown::add);
    for (View view : shown) {
      Map<String, List<Optional<Figure>>> figures = models.figures(key, view.names());
      if (!figures.isEmpty()) {
        view(html, key, view, figures);
      }
    }
    models
        .sections(key)
        .flatMap(section -> section.exhibits().stream())
        .map(Section.Exhibit::key)
        .distinct()
        .forEach(exhibit -> new Gallery(html, words).show(models.exhibits(key, exhibit)));
  }

  private void view(Html html, String key, View view, Map<String, List<Optional<Figure>>> figures) {
    var table = new FigureTable(html, models, words);
    String caption = words.say("section." + key);
    if (view instanceof View.Rows) {
      table.rows(caption, figures);
    } else if (view instanceof View.Matrix) {
      table.matrix(caption, figures);
    } else if (view instanceof View.Lines lines) {
      chart(html, key, lines);
      html.open("details").element("summary", words.say("numbers"));
      table.rows(caption, figures);
      html.close();
    }
  }

  private void chart(Html html, String key, View.Lines lines) {
    var chart = new LineChart(words);
    for (String name : lines.drawn()) {
      for (int model = 0; model < models.count(); model++) {
        String of = models.count() > 1 ? words.say("of", models.title(model)) : "";
        List<Figure> points =
            models.section(model, key).stream()
                .flatMap(section -> section.figures().stream())
                .filter(figure -> figure.name().equals(name))
                .toList();
        chart.add(words.say("figure." + name) + of, points);
      }
    }
    String axis = lines.axis();
    chart.draw(
        html,
        words.say("section." + key),
        words.say("axis." + axis),
        axis.equals(STEPS),
        axis.equals(TIME));
  }

  /** How it was measured. */
  private void about(Html html) {
    html.open("section", "id", "about").element("h2", words.say("section.about")).open("dl");
    for (EvaluationResult result : models.results()) {
      EvaluationResult.Setting setting = result.setting();
      item(html, "model", result.id().title() + " (" + result.card().kind() + ")");
      item(html, "digest", result.id().digest());
      item(html, "dataset", setting.dataset() + ", " + setting.datasetDigest());
      setting.judge().ifPresent(judge -> item(html, "judge", judge));
      item(html, "pictures", words.decimals(setting.pictures(), 0));
      item(html, "minutes", words.decimals(result.seconds() / 60, 1));
      item(
          html,
          "energy",
          new EnergyWords(words.locale()).describe(result.energy(), setting.grid()));
      item(html, "code", setting.codeVersion());
    }
    html.close().close();
  }

  private void item(Html html, String key, String value) {
    html.element("dt", words.say("about." + key)).element("dd", value);
  }
}
