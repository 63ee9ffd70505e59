package dev.artishow.bot.imagine;

import dev.artishow.engine.Drawing;
import java.time.Duration;
import java.util.List;

/** How drawing a job ended. */
public sealed interface Outcome {

  /**
   * At least one picture.
   *
   * @param missing how many pictures of the order could not be drawn
   */
  record Drawn(List<Drawing.Drawn> pictures, int missing) implements Outcome {
    public Drawn {
      pictures = List.copyOf(pictures);
      if (pictures.isEmpty()) {
        throw new IllegalArgumentException("a drawn outcome has at least one picture, had none");
      }
    }
  }

  /** The engine has too much to do. */
  record Busy(Duration retryAfter) implements Outcome {}

  /** The model asked for is not loaded. */
  record UnknownModel(String name) implements Outcome {}

  /** It was not drawn within the time in which the answer could be given. */
  record Expired() implements Outcome {}

  /** Whoever asked gave up. */
  record Cancelled() implements Outcome {}

  /** The engine closed before it was drawn. */
  record HandedBack() implements Outcome {}

  /** Something broke; the log says what. */
  record Failed() implements Outcome {}
}
