package dev.artishow.trainer.data.local;

/** One file is not taken; the message says why and what to do, and the others go on. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
