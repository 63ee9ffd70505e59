package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ModelId;
import java.time.Duration;

/**
 * Is told what a device's loops do, for figures. Every call is short: some are on the loops'
 * threads, several at a time.
 */
public interface LoopObserver {
  /** Looks away. */
  LoopObserver NONE = new LoopObserver() {};

  /** The queue is this long now. */
  default void waiting(int requests) {}

  /** A request got its place in the batch. */
  default void started(Asker asker, Duration waited) {}

  /**
   * A batch made a step.
   *
   * @param pictures in the batch
   * @param limit how many there could have been
   */
  default void stepped(ModelId model, int pictures, int limit, Duration took) {}

  /**
   * A request ended.
   *
   * @param trace how long it spent where
   */
  default void ended(Asker asker, Drawing drawing, Trace trace) {}

  /** The device's thread died and was replaced. */
  default void revived() {}
}
