package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.EvaluationResult;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one or two models of the page, and the same figure of each. */
record Contestants(List<EvaluationResult> results) {

  Contestants {
    results = List.copyOf(results);
  }

  int count() {
    return results.size();
  }

  String title(int model) {
    return results.get(model).id().title();
  }

  /** Keys of all sections, in order. */
  List<String> sections() {
    return results.stream()
        .flatMap(result -> result.sections().stream())
        .map(Section::key)
        .distinct()
        .toList();
  }

  Optional<Section> section(int model, String key) {
    return results.get(model).sections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst();
  }

  /** The sections of one key, of those models that have it. */
  Stream<Section> sections(String key) {
    return results.stream()
        .flatMap(result -> result.sections().stream())
        .filter(section -> section.key().equals(key));
  }

  /** The pictures of one kind in a section, by the models that have them. */
  Map<String, Section.Exhibit> exhibits(String section, String key) {
    var exhibits = new LinkedHashMap<String, Section.Exhibit>();
    for (int i = 0; i < count(); i++) {
      int model = i;
      section(model, section).stream()
          .flatMap(part -> part.exhibits().stream())
          .filter(exhibit -> exhibit.key().equals(key))
          .forEach(exhibit -> exhibits.put(title(model), exhibit));
    }
    return exhibits;
  }

  /** The figures of some names in a section, by their keys, in order, one for each model. */
  Map<String, List<Optional<Figure>>> figures(String section, List<String> names) {
    var byKey = new LinkedHashMap<String, List<Optional<Figure>>>();
    for (String name : names) {
      sections(section)
          .flatMap(part -> part.figures().stream())
          .filter(figure -> figure.name().equals(name))
          .map(Figure::key)
          .distinct()
          .forEach(key -> byKey.put(key, each(section, key)));
    }
    return byKey;
  }

  private List<Optional<Figure>> each(String section, String key) {
    return Stream.iterate(0, model -> model < count(), model -> model + 1)
        .map(
            model ->
                section(model, section).stream()
                    .flatMap(part -> part.figures().stream())
                    .filter(figure -> figure.key().equals(key))
                    .findFirst())
        .toList();
  }
}
