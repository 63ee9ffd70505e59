package dev.artishow.engine.reference;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import java.util.List;

/** The drawings of a library. Thread-safe. */
public interface Drawings {

  /** All drawings of a thing, in a fixed order; empty if there is none. */
  List<Reference> of(String concept);

  /**
   * One drawing.
   *
   * @param pixels side of the square picture: 32, or up to what the library keeps
   */
  Picture picture(Reference reference, int pixels);

  /** Whether a drawing is kept as large as sketches are, so that its lines are sharp. */
  default boolean isSharp(Reference reference) {
    return true;
  }

  /** How a drawing was made. */
  default Traits traits(Reference reference) {
    return Traits.UNSTATED;
  }

  /** Whether a drawing has the colours of its thing, not those that all of its set have. */
  default boolean hasOwnColors(Reference reference) {
    return true;
  }
}
