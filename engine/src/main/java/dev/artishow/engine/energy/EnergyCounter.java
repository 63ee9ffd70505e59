package dev.artishow.engine.energy;

import java.io.IOException;

/** A counter of energy that grows until it wraps to zero. */
interface EnergyCounter {

  /**
   * The count in microjoules.
   *
   * @throws IOException if it cannot be read just now
   */
  long microjoules() throws IOException;

  /** The count after which it wraps, in microjoules. */
  long range();

  /** Whether it counts memory; else it counts processors. */
  boolean memory();
}
