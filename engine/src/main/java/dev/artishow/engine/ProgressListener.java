package dev.artishow.engine;

/**
 * Hears how a request comes along, in order and never two calls at once, off the device's thread. A
 * listener that is slower than the drawing misses what was overtaken.
 */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing, and spares the engine the previews. */
  ProgressListener NONE = progress -> {};

  void onProgress(Progress progress);
}
