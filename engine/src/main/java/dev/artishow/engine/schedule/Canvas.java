package dev.artishow.engine.schedule;

import dev.artishow.engine.Picture;

/** A picture in flight. Belongs to the thread that draws it. */
public interface Canvas extends AutoCloseable {

  /** Steps made so far. */
  int step();

  /** Steps of the whole picture. */
  int steps();

  default boolean isFinished() {
    return step() == steps();
  }

  /**
   * The picture, or once a step was made the model's expectation of it, at its own resolution.
   *
   * @throws NotFiniteException if it holds a NaN or an infinity
   */
  Picture picture();

  /** Frees what it holds. */
  @Override
  void close();
}
