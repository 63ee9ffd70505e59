package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.prompt.Description;
import dev.artishow.engine.reference.prompt.Subject;
import dev.artishow.engine.scene.Backdrop;
import dev.artishow.engine.scene.Placement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which drawings a sketch is made of and what stands where, before it is painted at any size.
 *
 * @param figures one for each subject that is shown
 * @param leftOut subjects that are more than a sketch has room for, or have no drawing
 * @param placements where everything stands, what is behind first; a sprite's number is that of its
 *     figure
 */
public record Composition(
    Description description,
    List<Figure> figures,
    List<Subject> leftOut,
    List<Placement> placements,
    Backdrop backdrop) {
  public Composition {
    figures = List.copyOf(figures);
    leftOut = List.copyOf(leftOut);
    placements = List.copyOf(placements);
  }

  /** Where a figure stands, once for each of it. */
  public List<Placement> placements(Figure figure) {
    int number = figures.indexOf(figure);
    return placements.stream()
        .filter(placement -> placement.thing().sprite().picture() == number)
        .toList();
  }

  /** All drawings that it leans on, those that cover most of it first. */
  public List<Reference> references() {
    Map<Integer, Double> covered =
        placements.stream()
            .collect(
                Collectors.groupingBy(
                    placement -> placement.thing().sprite().picture(),
                    TreeMap::new,
                    Collectors.summingDouble(Placement::covered)));
    return IntStream.range(0, figures.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer figure) -> -covered.getOrDefault(figure, 0.0)))
        .flatMap(figure -> figures.get(figure).likeness().references().stream())
        .distinct()
        .toList();
  }
}
