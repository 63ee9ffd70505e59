package dev.artishow.launcher;

/** A command that could not do what it was asked to; its message is for the person who asked. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
