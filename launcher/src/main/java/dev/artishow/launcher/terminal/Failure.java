package dev.artishow.launcher.terminal;

/** A command that could not do what it was asked to; its message is for the person who asked. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
