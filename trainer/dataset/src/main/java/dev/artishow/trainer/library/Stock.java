package dev.artishow.trainer.library;

/**
 * How much a library has of a thing.
 *
 * @param drawings of it
 * @param hands that they are by
 */
record Stock(int drawings, int hands) {
  static final Stock NONE = new Stock(0, 0);

  private static final int ENOUGH = 6;
  private static final int LONE = 4;

  /** What puts one thing before another that is called so just as well, −3 to 6. */
  int favour() {
    return Math.min(hands, ENOUGH) - (drawings == 1 ? LONE : 0);
  }
}
