package dev.artishow.trainer.loop;

/** Training cannot go on as it is; the last checkpoint is good. */
public final class TrainingFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrainingFailedException(String message) {
    super(message);
  }
}
