package dev.artishow.engine;

import java.util.concurrent.CompletableFuture;

/** A request on its way. Thread-safe. */
public interface Ticket {

  /**
   * How it ends, exactly once. Completes normally with every expected ending and exceptionally only
   * on a fault of the program. Completing or cancelling this future does not stop the drawing.
   */
  CompletableFuture<Drawing> drawing();

  /** Where it stands: known at admission, refined as it moves. */
  Place place();

  /**
   * Gives up: ends with {@link Drawing.Cancelled} unless it has ended already, and frees its place
   * at the next step.
   */
  void cancel();

  /** A ticket that only waits for a future, whose {@link #cancel} completes that. */
  static Ticket of(CompletableFuture<Drawing> drawing) {
    return new Ticket() {
      @Override
      public CompletableFuture<Drawing> drawing() {
        return drawing;
      }

      @Override
      public Place place() {
        return Place.ENDED;
      }

      @Override
      public void cancel() {
        drawing.complete(new Drawing.Cancelled());
      }
    };
  }

  /** The ticket of a request that ended at once. */
  static Ticket ended(Drawing drawing) {
    return of(CompletableFuture.completedFuture(drawing));
  }
}
