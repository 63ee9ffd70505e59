package dev.artishow.engine;

import java.time.Duration;

/**
 * Where a request stands now.
 *
 * @param position how many requests begin before it does, and 1; 0 once it is being drawn or ended
 * @param eta when it will have been drawn, as far as can be told
 */
public record Place(int position, Duration eta) {
  /** Of a request that has ended. */
  public static final Place ENDED = new Place(0, Duration.ZERO);
}
