package dev.artishow.trainer.data.svg.syntax;

import java.util.List;

/**
 * How large what is in an element is drawn, if it says so.
 *
 * @param least the smaller side of its {@code viewBox} in the units of what is in it; 0 for none
 * @param most the larger side
 * @param size the larger of {@code width} and {@code height} in the units of what it is in; 0 for
 *     none
 * @param fits whether all of the view box is to be seen, not just what fills the place
 */
public record Viewport(double least, double most, double size, boolean fits) {
  public static final Viewport NONE = new Viewport(0, 0, 0, true);

  public static Viewport of(SvgElement element) {
    List<Double> box = SvgNumbers.of(element.attribute("viewBox").orElse(""));
    boolean valid = box.size() == 4 && box.get(2) > 0 && box.get(3) > 0;
    double size =
        Math.max(
            SvgNumbers.length(element.attribute("width").orElse("")),
            SvgNumbers.length(element.attribute("height").orElse("")));
    String ratio = element.attribute("preserveAspectRatio").orElse("");
    return new Viewport(
        valid ? Math.min(box.get(2), box.get(3)) : 0,
        valid ? Math.max(box.get(2), box.get(3)) : 0,
        size,
        !ratio.contains("slice") && !ratio.contains("none"));
  }

  /** Pixels of a unit, of a document that is drawn on a square. */
  public double scale(int side) {
    double units = most == 0 ? size : fits ? most : least;
    return units > 0 ? side / units : 1;
  }

  /** By how much it makes what is in it smaller at most. */
  public double shrinkage() {
    return most == 0 || size == 0 ? 1 : Math.min(1, size / most);
  }

  /** By how much it enlarges what is in it at most, inside a document. */
  public double growthIn(Viewport root) {
    return least == 0 ? 1 : Math.max(1, Math.max(size, Math.max(root.most(), root.size())) / least);
  }
}
