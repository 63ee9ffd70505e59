package dev.artishow.engine;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Draws pictures from prompts. One instance serves every caller of a process; it is thread-safe.
 */
public interface ImageGenerator extends AutoCloseable {

  /**
   * Takes on one picture, or says at once why not: the ticket of a request that is not taken on has
   * ended when this returns.
   */
  Ticket submit(DrawRequest request, Asker asker, ProgressListener listener);

  /**
   * Draws one picture for whoever sits at this machine. The future completes normally with every
   * expected ending and exceptionally only on a fault of the program.
   */
  default CompletableFuture<Drawing> draw(DrawRequest request) {
    return submit(request, Asker.LOCAL, ProgressListener.NONE).drawing();
  }

  /**
   * For an asker who names no seed, the first of {@code count} seeds, one more each; empty if any
   * will do.
   *
   * @param prompt as it was typed
   */
  default OptionalLong firstSeed(String prompt, Asker asker, int count, Reuse reuse) {
    return OptionalLong.empty();
  }

  /** The models that can be asked for now, the default first. */
  List<ModelId> models();

  /**
   * Takes nothing new, draws what it took on as long as that may take, ends the rest with {@link
   * Drawing.HandedBack}, frees memory.
   */
  @Override
  void close();
}
