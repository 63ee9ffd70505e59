package dev.artishow.trainer.sketch;

/**
 * Something that is wrong in a sketch.
 *
 * @param of what kind it is
 * @param what is wrong, for people
 */
public record SketchFault(Kind of, String what) {
  /** What may be wrong. */
  public enum Kind {
    THING,
    COUNT,
    COLOR,
    PLACE,
    GROUND
  }
}
