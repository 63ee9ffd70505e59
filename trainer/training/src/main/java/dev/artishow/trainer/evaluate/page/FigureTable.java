package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Comparison;
import dev.artishow.trainer.evaluate.Figure;
import java.util.ArrayList;
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
 *
 * @param heads of the columns after the first
 */
record FigureTable(String caption, List<String> heads, List<Row> rows) {

  /**
   * A row.
   *
   * @param variant what the row's name does not say, or nothing
   * @param references what no skill and what real pictures give
   */
  record Row(
      String name,
      String variant,
      Optional<Scale> scale,
      List<Cell> cells,
      List<Reference> references) {}

  /** A column's figures in a row. */
  record Cell(String head, List<Value> values) {
    boolean any() {
      return !values.isEmpty();
    }
  }

  /**
   * A figure of one model, with its interval and how it differs from the first one's, if at all.
   */
  record Value(int model, String text, String interval, Optional<Mark> mark) {}

  /** How a figure differs from another. */
  record Mark(String kind, String said) {}

  /** What a figure would be otherwise; may be unknown, that is empty. */
  record Reference(String head, String text) {}

  /** Makes the tables of some models. */
  record Maker(Contestants models, Words words) {

    /** One row a figure, beside what no skill and what real pictures give. */
    FigureTable rows(String caption, Map<String, List<Optional<Figure>>> figures) {
      var heads = new ArrayList<String>();
      for (int model = 0; model < models.count(); model++) {
        heads.add(head(model));
      }
      heads.add(words.say("chance"));
      heads.add(words.say("real"));
      return new FigureTable(caption, heads, figures.values().stream().map(this::row).toList());
    }

    private String head(int model) {
      return models.count() == 1 ? words.say("measured") : models.title(model);
    }

    private Row row(List<Optional<Figure>> each) {
      Figure any = any(each);
      var cells = new ArrayList<Cell>();
      for (int model = 0; model < each.size(); model++) {
        cells.add(new Cell(head(model), value(each, model).stream().toList()));
      }
      return new Row(
          words.label(any.name()),
          any.variant().isEmpty() ? "" : words.variant(any.name(), any.variant()),
          Scale.of(each),
          cells,
          List.of(
              reference("chance", any.unit(), present(each).map(Figure::chance)),
              reference("real", any.unit(), present(each).map(Figure::real))));
    }

    private static Stream<Figure> present(List<Optional<Figure>> each) {
      return each.stream().flatMap(Optional::stream);
    }

    private static Figure any(List<Optional<Figure>> each) {
      return present(each).findFirst().orElseThrow();
    }

    private Reference reference(String head, Figure.Unit unit, Stream<OptionalDouble> values) {
      List<String> texts =
          values
              .filter(OptionalDouble::isPresent)
              .map(value -> words.value(unit, value.getAsDouble()))
              .distinct()
              .toList();
      return new Reference(words.say(head), String.join(" / ", texts));
    }

    private Optional<Value> value(List<Optional<Figure>> each, int model) {
      return each.get(model)
          .map(
              figure ->
                  new Value(
                      model,
                      words.value(figure),
                      words.interval(figure),
                      model == 0
                          ? Optional.empty()
                          : each.get(0).flatMap(first -> mark(Comparison.of(first, figure)))));
    }

    private Optional<Mark> mark(Comparison comparison) {
      if (comparison == Comparison.OPEN) {
        return Optional.empty();
      }
      String kind = comparison.name().toLowerCase(Locale.ROOT);
      return Optional.of(new Mark(kind, words.say("mark." + kind)));
    }

    /** A row for each variant, a column for each name; one model's figure above the other's. */
    FigureTable matrix(String caption, Map<String, List<Optional<Figure>>> figures) {
      var byVariant = new LinkedHashMap<String, Map<String, List<Optional<Figure>>>>();
      var names = new LinkedHashMap<String, String>();
      for (List<Optional<Figure>> each : figures.values()) {
        Figure figure = any(each);
        names.put(figure.name(), words.label(figure.name()));
        byVariant
            .computeIfAbsent(figure.variant(), unused -> new LinkedHashMap<>())
            .put(figure.name(), each);
      }
      var rows = new ArrayList<Row>();
      byVariant.forEach(
          (variant, row) -> {
            var cells = new ArrayList<Cell>();
            names.forEach(
                (name, head) ->
                    cells.add(new Cell(head, values(row.getOrDefault(name, List.of())))));
            rows.add(new Row(words.variant(variant), "", Optional.empty(), cells, List.of()));
          });
      return new FigureTable(caption, List.copyOf(names.values()), rows);
    }

    private List<Value> values(List<Optional<Figure>> each) {
      return Stream.iterate(0, model -> model < each.size(), model -> model + 1)
          .flatMap(model -> value(each, model).stream())
          .toList();
    }
  }
}
