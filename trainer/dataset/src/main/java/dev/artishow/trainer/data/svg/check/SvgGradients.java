package dev.artishow.trainer.data.svg.check;

import dev.artishow.trainer.data.svg.syntax.SvgElement;
import dev.artishow.trainer.data.svg.syntax.SvgNumbers;
import dev.artishow.trainer.data.svg.syntax.SvgTransform;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gradients that JSVG draws otherwise than is said: it paints what has no length by its first
 * colour, and follows a focus out of its circle.
 */
final class SvgGradients {
  private SvgGradients() {}

  /** What is wrong with an element, if it is such a gradient. */
  static Optional<String> fault(SvgElement element) {
    if (element.name().equals("linearGradient") && isWithoutLength(element)) {
      return Optional.of("has a gradient without length");
    } else if (element.name().equals("radialGradient") && isOutOfItsCircle(element)) {
      return Optional.of("has a radial gradient whose focus lies out of its circle");
    }
    boolean flat =
        element.attribute("gradientTransform").map(SvgTransform::shrinkage).orElse(1.0) == 0;
    return flat ? Optional.of("has a gradient without extent") : Optional.empty();
  }

  /** One made of another may have its ends from there. */
  private static boolean isWithoutLength(SvgElement gradient) {
    if (gradient.attribute("href").isPresent()) {
      return false;
    }
    OptionalDouble fromX = place(gradient, "x1", "0");
    OptionalDouble fromY = place(gradient, "y1", "0");
    return fromX.isPresent()
        && fromY.isPresent()
        && fromX.equals(place(gradient, "x2", "100%"))
        && fromY.equals(place(gradient, "y2", "0"));
  }

  private static boolean isOutOfItsCircle(SvgElement gradient) {
    OptionalDouble x = place(gradient, "cx", "50%");
    OptionalDouble y = place(gradient, "cy", "50%");
    OptionalDouble radius = place(gradient, "r", "50%");
    if (gradient.attribute("href").isPresent() || x.isEmpty() || y.isEmpty() || radius.isEmpty()) {
      return false;
    }
    OptionalDouble focusX = place(gradient, "fx", "");
    OptionalDouble focusY = place(gradient, "fy", "");
    double aside = focusX.orElse(x.getAsDouble()) - x.getAsDouble();
    double below = focusY.orElse(y.getAsDouble()) - y.getAsDouble();
    return Math.hypot(aside, below) > radius.getAsDouble();
  }

  /** In shares of what is painted, or as a plain number where all are in user space. */
  private static OptionalDouble place(SvgElement gradient, String side, String otherwise) {
    String text = gradient.attribute(side).orElse(otherwise).strip();
    boolean inUserSpace = gradient.attribute("gradientUnits").orElse("").equals("userSpaceOnUse");
    boolean share = text.endsWith("%");
    var numbers = SvgNumbers.of(text);
    if (numbers.size() != 1 || (share && inUserSpace)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(share ? numbers.get(0) / 100 : numbers.get(0));
  }
}
