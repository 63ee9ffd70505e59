package dev.artishow.bot.imagine;

/** Where a job stands. Every state but the first is final. */
public enum JobState {
  /** Taken on; the member waits. */
  DRAWING,
  /** The member has the pictures. */
  DELIVERED,
  /** Nothing was drawn and the member was told why. */
  NOT_DRAWN,
  /** Drawn, or refused by the engine, but there was no way left to tell the member. */
  UNDELIVERED,
  /** The process ended while it was drawn. It is never drawn again by itself. */
  INTERRUPTED
}
