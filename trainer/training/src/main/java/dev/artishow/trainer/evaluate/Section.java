package dev.artishow.trainer.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was measured of one question.
 *
 * @param key of the question, e.g. {@code words}
 * @param views show each figure once
 * @param exhibits pictures to look at
 */
public record Section(String key, List<Figure> figures, List<View> views, List<Exhibit> exhibits) {

  /**
   * Pictures of one kind.
   *
   * @param key of the kind, e.g. {@code nearest}
   */
  public record Exhibit(String key, List<Plate> plates) {
    public Exhibit {
      plates = List.copyOf(plates);
    }
  }

  public Section {
    figures = List.copyOf(figures);
    views = List.copyOf(views);
    exhibits = List.copyOf(exhibits);
    Set<String> shown = new HashSet<>();
    for (View view : views) {
      for (String name : view.names()) {
        if (!shown.add(name)) {
          throw new IllegalArgumentException("%s is shown twice in %s".formatted(name, key));
        }
      }
    }
    for (Figure figure : figures) {
      if (!shown.contains(figure.name())) {
        throw new IllegalArgumentException(
            "%s is shown nowhere in %s".formatted(figure.name(), key));
      }
    }
  }
}
