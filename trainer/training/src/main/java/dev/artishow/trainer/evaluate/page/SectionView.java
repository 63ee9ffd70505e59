package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.evaluate.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A section of the page, as its template shows it. */
final class SectionView {
  private static final String STEPS = "steps";
  private static final String TIME = "time";

  private final String id;
  private final Contestants models;
  private final Words words;
  private final FigureTable.Maker tables;

  /** Figures in one of three ways, of which the others are empty. */
  record Shown(Optional<FigureTable> rows, Optional<FigureTable> matrix, Optional<Lines> lines) {}

  /** Figures as lines, and in numbers. */
  record Lines(String chart, FigureTable numbers) {}

  SectionView(String id, Contestants models, Words words) {
    this.id = id;
    this.models = models;
    this.words = words;
    this.tables = new FigureTable.Maker(models, words);
  }

  String id() {
    return id;
  }

  String name() {
    return words.say("section." + id);
  }

  String intro() {
    return words.say("intro." + id);
  }

  List<Shown> views() {
    List<View> views =
        models.sections(id).flatMap(section -> section.views().stream()).distinct().toList();
    var shown = new ArrayList<Shown>();
    for (View view : views) {
      Map<String, List<Optional<Figure>>> figures = models.figures(id, view.names());
      if (!figures.isEmpty()) {
        shown.add(show(view, figures));
      }
    }
    return shown;
  }

  private Shown show(View view, Map<String, List<Optional<Figure>>> figures) {
    if (view instanceof View.Lines lines) {
      var shown = new Lines(chart(lines), tables.rows(name(), figures));
      return new Shown(Optional.empty(), Optional.empty(), Optional.of(shown));
    }
    return view instanceof View.Matrix
        ? new Shown(Optional.empty(), Optional.of(tables.matrix(name(), figures)), Optional.empty())
        : new Shown(Optional.of(tables.rows(name(), figures)), Optional.empty(), Optional.empty());
  }

  private String chart(View.Lines lines) {
    var chart = new LineChart(words);
    for (String name : lines.drawn()) {
      for (int model = 0; model < models.count(); model++) {
        String of = models.count() > 1 ? words.say("of", models.title(model)) : "";
        List<Figure> points =
            models.section(model, id).stream()
                .flatMap(section -> section.figures().stream())
                .filter(figure -> figure.name().equals(name))
                .toList();
        chart.add(words.label(name) + of, points);
      }
    }
    String axis = lines.axis();
    return chart.html(name(), words.say("axis." + axis), axis.equals(STEPS), axis.equals(TIME));
  }

  List<Gallery> galleries() {
    return models
        .sections(id)
        .flatMap(section -> section.exhibits().stream())
        .map(Section.Exhibit::key)
        .distinct()
        .flatMap(exhibit -> Gallery.of(models.exhibits(id, exhibit), words).stream())
        .toList();
  }
}
