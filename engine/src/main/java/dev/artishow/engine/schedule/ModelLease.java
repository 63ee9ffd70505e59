package dev.artishow.engine.schedule;

/**
 * The right to draw with a model. While one is open the model stays in memory, even if another has
 * taken its place.
 */
public interface ModelLease extends AutoCloseable {

  /** The model. */
  StepModel model();

  /**
   * Gives the right back; further calls do nothing. May be called on any thread; a model that
   * nobody needs any more is then freed on the device's.
   */
  @Override
  void close();
}
