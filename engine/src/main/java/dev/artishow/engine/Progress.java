package dev.artishow.engine;

import java.time.Duration;

/** What is told of a request between its admission and its end. */
public sealed interface Progress {

  /** It waits; told when it is admitted and whenever its place changes. */
  record Waiting(Place place) implements Progress {}

  /**
   * A quick picture of the same prompt by a one-step model, to look at until the real one is there.
   */
  record Drafted(Picture draft, ModelId model) implements Progress {}

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
