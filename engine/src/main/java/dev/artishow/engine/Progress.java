package dev.artishow.engine;

import java.time.Duration;
import java.util.Optional;

/** What is told of a request between its admission and its end. */
public sealed interface Progress {

  /** It waits; told when it is admitted and whenever its place changes. */
  record Waiting(Place place) implements Progress {}

  /**
   * A quick picture of the same prompt, to look at until the real one is there: its sketch, or what
   * a one-step model draws.
   *
   * @param model empty for a sketch
   */
  record Drafted(Picture draft, Optional<ModelId> model) implements Progress {}

  /**
   * It is being drawn.
   *
   * @param step how many steps are done, 1 to {@code steps}
   * @param eta how long the rest takes
   * @param preview the picture as the model expects it by now, at the model's own resolution
   */
  record Stepped(int step, int steps, Duration eta, Picture preview) implements Progress {
    /** The part that is done, to 1. */
    public double fraction() {
      return (double) step / steps;
    }
  }
}
