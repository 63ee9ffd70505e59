package dev.artishow.launcher;

/** How much is logged, on the standard error stream. A command that prints says little else. */
final class Logging {
  private Logging() {}

  /**
   * Sets the level, e.g. {@code INFO}, for {@code logback.xml} to read. That happens when the first
   * logger is asked for, so a command calls this before it does anything else.
   */
  static void start(String level) {
    System.setProperty("artishow.log.level", level);
  }
}
