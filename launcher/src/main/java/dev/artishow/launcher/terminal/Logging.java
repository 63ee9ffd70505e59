package dev.artishow.launcher.terminal;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** How much is logged, on the standard error stream. A command that prints says little else. */
public final class Logging {
  private Logging() {}

  /**
   * Sets the level, e.g. {@code INFO}, for {@code logback.xml} to read. That happens when the first
   * logger is asked for, so a command calls this before it does anything else.
   */
  public static void start(String level) {
    System.setProperty("artishow.log.level", level);
  }

  /** Takes over what libraries log through the JDK's own logging. */
  public static void takeOverJdkLogging() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
