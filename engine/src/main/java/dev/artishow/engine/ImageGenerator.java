package dev.artishow.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Draws pictures from prompts. One instance serves every caller of a process; it is thread-safe.
 */
public interface ImageGenerator extends AutoCloseable {

  /**
   * Draws one picture. The future completes normally with every expected ending and exceptionally
   * only on a fault of the program.
   */
  CompletableFuture<Drawing> draw(DrawRequest request);

  /** The models that can be asked for now, the default first. */
  List<ModelId> models();

  /** Lets the drawing in flight end, refuses what waits with {@link Drawing.Busy}, frees memory. */
  @Override
  void close();
}
