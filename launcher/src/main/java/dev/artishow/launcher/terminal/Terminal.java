package dev.artishow.launcher.terminal;

/** What stands at the other end of the output. */
public final class Terminal {
  private Terminal() {}

  /** Whether somebody watches lines come, so that one may be written over; ./artishow knows. */
  public static boolean isWatched() {
    return Boolean.getBoolean("artishow.terminal");
  }

  /** Whether somebody can answer questions; ./artishow knows. */
  public static boolean hasKeyboard() {
    return Boolean.getBoolean("artishow.keyboard");
  }
}
