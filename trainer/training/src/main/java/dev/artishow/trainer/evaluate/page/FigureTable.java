package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Comparison;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.html.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Figures in tables, of one model or of two side by side. Each cell knows its column's head, so
 * that a narrow page may put the cells of a row below each other.
 */
final class FigureTable {
  private final Html html;
  private final Contestants models;
  private final Words words;

  FigureTable(Html html, Contestants models, Words words) {
    this.html = html;
    this.models = models;
    this.words = words;
  }

  /** One row a figure, beside what no skill and what real pictures give. */
  void rows(String caption, Map<String, List<Optional<Figure>>> figures) {
    begin(caption);
    html.open("thead").open("tr").element("th", words.say("figure"), "scope", "col");
    for (int model = 0; model < models.count(); model++) {
      html.element("th", head(model), "scope", "col", "class", "number");
    }
    html.element("th", words.say("chance"), "scope", "col", "class", "number");
    html.element("th", words.say("real"), "scope", "col", "class", "number");
    html.close().close().open("tbody");
    figures.values().forEach(this::row);
    html.close();
    end();
  }

  private String head(int model) {
    return models.count() == 1 ? words.say("measured") : models.title(model);
  }

  private void row(List<Optional<Figure>> each) {
    Figure any = any(each);
    html.open("tr").open("th", "scope", "row");
    html.text(words.say("figure." + any.name()));
    if (!any.variant().isEmpty()) {
      html.element("span", words.variant(any.name(), any.variant()), "class", "detail faint");
    }
    new Scale(html).draw(each);
    html.close();
    cells(each);
    reference("chance", any.unit(), each.stream().flatMap(Optional::stream).map(Figure::chance));
    reference("real", any.unit(), each.stream().flatMap(Optional::stream).map(Figure::real));
    html.close();
  }

  private static Figure any(List<Optional<Figure>> each) {
    return each.stream().flatMap(Optional::stream).findFirst().orElseThrow();
  }

  private void reference(String head, Figure.Unit unit, Stream<OptionalDouble> values) {
    List<String> texts =
        values
            .filter(OptionalDouble::isPresent)
            .map(value -> words.value(unit, value.getAsDouble()))
            .distinct()
            .toList();
    if (texts.isEmpty()) {
      html.element("td", "", "class", "number empty");
    } else {
      cell(words.say(head), "number faint");
      html.text(String.join(" / ", texts)).close();
    }
  }

  private void cells(List<Optional<Figure>> each) {
    for (int model = 0; model < each.size(); model++) {
      cell(head(model), "number");
      html.open("div");
      each.get(model).ifPresent(this::value);
      if (model > 0 && each.get(0).isPresent() && each.get(model).isPresent()) {
        mark(Comparison.of(each.get(0).get(), each.get(model).get()));
      }
      html.close().close();
    }
  }

  private void cell(String head, String kind) {
    html.open("td", "class", kind, "data-head", head);
  }

  private void value(Figure figure) {
    html.element("span", words.value(figure.unit(), figure.estimate().value()), "class", "value");
    String interval = words.interval(figure.unit(), figure.estimate());
    if (!interval.isEmpty()) {
      html.element("span", interval, "class", "detail faint");
    }
  }

  private void mark(Comparison comparison) {
    if (comparison != Comparison.OPEN) {
      String kind = comparison.name().toLowerCase(Locale.ROOT);
      html.element("span", words.say("mark." + kind), "class", "mark " + kind);
    }
  }

  /** A row for each variant, a column for each name. */
  void matrix(String caption, Map<String, List<Optional<Figure>>> figures) {
    var byVariant = new LinkedHashMap<String, Map<String, List<Optional<Figure>>>>();
    var names = new LinkedHashMap<String, String>();
    for (List<Optional<Figure>> each : figures.values()) {
      Figure figure = any(each);
      names.put(figure.name(), words.say("figure." + figure.name()));
      byVariant
          .computeIfAbsent(figure.variant(), unused -> new LinkedHashMap<>())
          .put(figure.name(), each);
    }
    begin(caption);
    html.open("thead").open("tr").element("th", words.say("prompt"), "scope", "col");
    names.values().forEach(name -> html.element("th", name, "scope", "col", "class", "number"));
    html.close().close().open("tbody");
    byVariant.forEach(
        (variant, row) -> {
          html.open("tr").element("th", words.sayOr("variant." + variant, variant), "scope", "row");
          names.forEach((name, head) -> both(head, row.getOrDefault(name, List.of())));
          html.close();
        });
    html.close();
    end();
  }

  /** One model's figure above the other's. */
  private void both(String head, List<Optional<Figure>> each) {
    if (each.stream().allMatch(Optional::isEmpty)) {
      html.element("td", "", "class", "number empty");
      return;
    }
    cell(head, "number");
    html.open("div");
    for (int model = 0; model < each.size(); model++) {
      if (each.get(model).isPresent()) {
        html.open("div", "class", "model-" + model);
        value(each.get(model).get());
        if (model > 0 && each.get(0).isPresent()) {
          mark(Comparison.of(each.get(0).get(), each.get(model).get()));
        }
        html.close();
      }
    }
    html.close().close();
  }

  private void begin(String caption) {
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption);
    html.open("table", "class", "stacking").element("caption", caption, "class", "heard");
  }

  private void end() {
    html.close().close();
  }
}
