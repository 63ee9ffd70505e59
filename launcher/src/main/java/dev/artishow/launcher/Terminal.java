package dev.artishow.launcher;

/** What stands at the other end of the output. */
final class Terminal {
  private Terminal() {}

  /** Whether somebody watches lines come, so that one may be written over; ./artishow knows. */
  static boolean isWatched() {
    return Boolean.getBoolean("artishow.terminal");
  }

  /** Whether somebody can answer questions; ./artishow knows. */
  static boolean hasKeyboard() {
    return Boolean.getBoolean("artishow.keyboard");
  }
}
