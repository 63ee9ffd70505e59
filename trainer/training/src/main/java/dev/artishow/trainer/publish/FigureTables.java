package dev.artishow.trainer.publish;

import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.page.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures of an evaluation as tables of Markdown, in English. */
final class FigureTables {
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private FigureTables() {}

  /** A figure a row, with its interval and what it compares to. */
  static String list(List<Figure> figures) {
    if (figures.isEmpty()) {
      return "Not measured.\n\n";
    }
    var text = new StringBuilder("| figure | value | interval | no skill | real pictures |\n");
    text.append("|---|---:|---:|---:|---:|\n");
    for (Figure figure : figures) {
      row(
          text,
          Stream.of(
              WORDS.name(figure),
              WORDS.value(figure),
              WORDS.interval(figure),
              reference(figure, figure.chance()),
              reference(figure, figure.real())));
    }
    return text.append('\n').toString();
  }

  private static String reference(Figure figure, OptionalDouble value) {
    return value.isPresent() ? WORDS.value(figure.unit(), value.getAsDouble()) : "";
  }

  /** A variant a row and a name a column: values alone. */
  static String matrix(List<Figure> figures) {
    if (figures.isEmpty()) {
      return "";
    }
    Set<String> names =
        figures.stream().map(Figure::name).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Map<String, Figure>> rows =
        figures.stream()
            .collect(
                Collectors.groupingBy(
                    Figure::variant,
                    LinkedHashMap::new,
                    Collectors.toMap(Figure::name, Function.identity())));
    var text = new StringBuilder();
    row(text, Stream.concat(Stream.of(""), names.stream().map(WORDS::label)));
    row(text, Stream.concat(Stream.of("---"), names.stream().map(name -> "---:")));
    rows.forEach(
        (variant, byName) ->
            row(
                text,
                Stream.concat(
                    Stream.of(WORDS.variant(variant)),
                    names.stream()
                        .map(
                            name ->
                                byName.containsKey(name) ? WORDS.value(byName.get(name)) : ""))));
    return text.append('\n').toString();
  }

  private static void row(StringBuilder text, Stream<String> cells) {
    text.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
  }
}
