package dev.artishow.engine.schedule;

/** A network computed something that is no number. */
public final class NotFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFiniteException(String message) {
    super(message);
  }
}
