package dev.artishow.trainer.evaluate;

/** Told how far an evaluation has come. */
@FunctionalInterface
public interface Progress {

  /** What is done just now. */
  enum Stage {
    /** The model draws; by far the longest. */
    DRAWING,
    /** The training pictures are compared with what was drawn. */
    COMPARING,
    /** Everything else. */
    MEASURING
  }

  /**
   * Some of a stage is done.
   *
   * @param done of {@code total}
   */
  void reached(Stage stage, long done, long total);
}
