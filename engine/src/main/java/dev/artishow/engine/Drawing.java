package dev.artishow.engine;

import java.time.Duration;
import java.util.List;

/** How a request ended. */
public sealed interface Drawing {

  /**
   * A picture was drawn, or found in the cache.
   *
   * @param seed the seed of its noise
   * @param origin what it was drawn from
   * @param energy what drawing it took, zero watt-hours when it came from the cache
   * @param cached whether an earlier drawing was reused
   */
  record Drawn(
      Picture picture,
      ModelId model,
      long seed,
      Origin origin,
      EnergyEstimate energy,
      boolean cached)
      implements Drawing {

    /** The same, which took as much. */
    public Drawn withEnergy(EnergyEstimate spent) {
      return new Drawn(picture, model, seed, origin, spent, cached);
    }

    /** To draw others like it: its references are theirs too. */
    public Sketch asSketch() {
      return new Sketch(picture, origin.references());
    }
  }

  /** No model of that name is loaded. */
  record UnknownModel(String name, List<ModelId> known) implements Drawing {
    public UnknownModel {
      known = List.copyOf(known);
    }
  }

  /** The engine has more to do than it takes on, or too little memory for this. */
  record Busy(Duration retryAfter) implements Drawing {}

  /** Whoever asked gave up. */
  record Cancelled() implements Drawing {}

  /**
   * It was not drawn within the asker's patience.
   *
   * @param waited since it was asked for
   */
  record Expired(Duration waited) implements Drawing {}

  /**
   * The engine closed before it was drawn. Asking for {@code request} again draws what would have
   * been drawn.
   */
  record HandedBack(DrawRequest request) implements Drawing {}

  /**
   * It was drawn and is shown to nobody: whoever looks at pictures before they are posted stopped
   * it, or could not look.
   */
  record Withheld(ModelId model, long seed) implements Drawing {}

  /** The drawing went wrong, this request alone; {@code reason} is for the log, not for members. */
  record Failed(String reason) implements Drawing {}
}
