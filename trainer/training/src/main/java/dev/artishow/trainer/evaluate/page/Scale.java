package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure as a place between what no skill (left) and what real pictures give (right). It says
 * nothing that the numbers beside it do not say.
 */
final class Scale {
  private static final double WIDTH = 200;
  private static final double MIDDLE = 7;
  private static final double STEP = 5;

  private final Html html;

  Scale(Html html) {
    this.html = html;
  }

  void draw(List<Optional<Figure>> each) {
    List<Figure> figures = each.stream().flatMap(Optional::stream).toList();
    boolean placed =
        figures.stream()
            .allMatch(
                figure ->
                    figure.chance().isPresent()
                        && figure.real().isPresent()
                        && figure.chance().getAsDouble() != figure.real().getAsDouble());
    if (!placed) {
      return;
    }
    html.open(
        "svg",
        "class",
        "scale",
        "viewBox",
        "-6 0 212 " + (figures.size() > 1 ? 19 : 14),
        "aria-hidden",
        "true");
    html.empty("line", "class", "track", "x1", "0", "x2", number(WIDTH), "y1", "7", "y2", "7");
    for (int i = 0; i < each.size(); i++) {
      int model = i;
      each.get(i).ifPresent(figure -> place(figure, model));
    }
    html.close();
  }

  private void place(Figure figure, int model) {
    double chance = figure.chance().orElseThrow();
    double real = figure.real().orElseThrow();
    Estimate estimate = figure.estimate();
    String y = number(MIDDLE + model * STEP);
    html.empty(
        "line",
        "class",
        "range model-" + model,
        "x1",
        number(at(estimate.low(), chance, real)),
        "x2",
        number(at(estimate.high(), chance, real)),
        "y1",
        y,
        "y2",
        y);
    html.empty(
        "circle",
        "class",
        "dot model-" + model,
        "cx",
        number(at(estimate.value(), chance, real)),
        "cy",
        y,
        "r",
        "4");
  }

  private static double at(double value, double chance, double real) {
    return WIDTH * Math.max(0, Math.min(1, (value - chance) / (real - chance)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
