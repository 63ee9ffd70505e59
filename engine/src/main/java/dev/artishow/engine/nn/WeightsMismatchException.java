package dev.artishow.engine.nn;

/** Stored weights do not fit the network that their spec describes. */
public final class WeightsMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WeightsMismatchException(String message) {
    super(message);
  }
}
