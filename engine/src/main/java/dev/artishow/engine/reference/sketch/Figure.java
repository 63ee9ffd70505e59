package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.Paint;
import dev.artishow.engine.color.Pigment;
import dev.artishow.engine.color.Recoloring;
import dev.artishow.engine.reference.prompt.Subject;
import java.util.Optional;

/**
 * A subject as a sketch shows it.
 *
 * @param likeness what it is drawn after
 * @param count how many of it
 * @param coat the colour that it is given; empty if it keeps its own
 */
public record Figure(Subject subject, Likeness likeness, int count, Optional<Coat> coat) {

  /**
   * A colour to be given.
   *
   * @param paint what it looks like without
   * @param pigment the shade
   * @param name what the shade is called
   */
  public record Coat(Paint paint, Pigment pigment, ColorName name) {

    /** What gives it, for one thread. */
    Recoloring recoloring() {
      return paint.recoloring(pigment, name);
    }
  }
}
