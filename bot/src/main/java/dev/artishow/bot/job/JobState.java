package dev.artishow.bot.job;

/**
 * Where a job stands. It moves forward only, each step by an update that names the state before, so
 * that of two who try one succeeds.
 */
public enum JobState {
  /** On record; the member may not know of it yet. */
  RECEIVED,
  /** Held by the rules: people decide whether it is drawn. */
  HELD,
  /** The member waits; it is to be drawn, or being drawn. */
  ACKNOWLEDGED,
  /** The pictures are there and wait to be delivered. */
  DRAWN,
  /** The member has the pictures, or finds them in the gallery. */
  DELIVERED,
  /** There are no pictures, for a reason. */
  REFUSED
}
