package dev.artishow.engine.reference;

/**
 * Everything about its sketch that decides the pixels of a picture.
 *
 * @param source digest of the library that the sketch is made from, or of a picture that was
 *     brought; empty for noise alone
 * @param words that the sketcher reads; empty where there is nothing to sketch
 * @param time at which drawing starts, 0 for noise alone
 */
public record Start(String source, String words, double time) {
  /** Without a sketch. */
  public static final Start NOISE = new Start("", "", 0);

  public Start {
    if (!(time >= 0 && time < 1)) {
      throw new IllegalArgumentException("drawing must start at 0–1 (exclusive), was " + time);
    }
  }
}
