package dev.artishow.engine.reference.sketch;

/** What a thing is to others that it is put together with. */
enum Kind {
  /** Wears and holds other things. */
  BEING,
  HAT,
  GLASSES,
  NECKWEAR,
  /** Other things look out of it. */
  CONTAINER,
  /** Other things stand before it. */
  LANDSCAPE,
  /** Too big to be held. */
  BIG,
  /** Anything else: it fits into a hand. */
  HANDY;

  /** Whether it goes on a head, a face or a neck. */
  boolean isWorn() {
    return this == HAT || this == GLASSES || this == NECKWEAR;
  }
}
