package dev.artishow.engine.scene;

/**
 * What is to be seen, before anything is painted or said.
 *
 * @param seed of the places that its arrangement leaves open
 */
public record Scene(long seed, Arrangement arrangement, Backdrop backdrop) {

  /** That of its first thing; in scenes to learn from, all are of one style. */
  public Style style() {
    return arrangement.things().get(0).sprite().style();
  }
}
