package dev.artishow.trainer.upscale;

import java.util.List;

/** Draws small pictures from sketches, as the engine does before it enlarges them. */
@FunctionalInterface
interface Redrawer {

  /**
   * What a small picture is drawn from.
   *
   * @param caption that the model reads
   * @param sketch of any side
   * @param start time at which drawing starts, see {@link dev.artishow.engine.Freedom}
   * @param seed of the noise
   */
  record Wish(String caption, Squares sketch, double start, long seed) {}

  /** Draws side by side. */
  List<Squares> drawn(List<Wish> wishes);
}
