package dev.artishow.engine.registry;

/** A model is not taken into use; the message says what, the value, the limit and the remedy. */
final class ModelRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal reason;

  ModelRefusedException(Refusal reason, String message) {
    super(message);
    this.reason = reason;
  }

  ModelRefusedException(Refusal reason, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.reason = reason;
  }

  Refusal reason() {
    return reason;
  }
}
