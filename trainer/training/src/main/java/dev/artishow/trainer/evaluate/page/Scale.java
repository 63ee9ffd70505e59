package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure as a place between what no skill (left) and what real pictures give (right). It says
 * nothing that the numbers beside it do not say.
 *
 * @param height of the drawing
 * @param places one for each model that has the figure
 */
record Scale(int height, List<Place> places) {
  private static final double WIDTH = 200;
  private static final double MIDDLE = 7;
  private static final double STEP = 5;

  /** Where a model's figure stands, and its interval. */
  record Place(int model, String low, String value, String high, String y) {}

  /** The scale of one figure of each model; none where it has no ends. */
  static Optional<Scale> of(List<Optional<Figure>> each) {
    List<Figure> figures = each.stream().flatMap(Optional::stream).toList();
    if (!figures.stream().allMatch(Scale::hasEnds)) {
      return Optional.empty();
    }
    var places = new ArrayList<Place>();
    for (int i = 0; i < each.size(); i++) {
      int model = i;
      each.get(i).ifPresent(figure -> places.add(place(figure, model)));
    }
    return Optional.of(new Scale(figures.size() > 1 ? 19 : 14, places));
  }

  private static boolean hasEnds(Figure figure) {
    return figure.chance().isPresent()
        && figure.real().isPresent()
        && figure.chance().getAsDouble() != figure.real().getAsDouble();
  }

  private static Place place(Figure figure, int model) {
    double chance = figure.chance().orElseThrow();
    double real = figure.real().orElseThrow();
    Estimate estimate = figure.estimate();
    return new Place(
        model,
        at(estimate.low(), chance, real),
        at(estimate.value(), chance, real),
        at(estimate.high(), chance, real),
        number(MIDDLE + model * STEP));
  }

  private static String at(double value, double chance, double real) {
    return number(WIDTH * Math.max(0, Math.min(1, (value - chance) / (real - chance))));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
