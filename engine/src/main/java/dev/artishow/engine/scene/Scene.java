package dev.artishow.engine.scene;

import java.util.List;

/**
 * What is to be seen, before anything is painted or said. Its things are of one style.
 *
 * @param seed of the places that its arrangement leaves open
 */
public record Scene(long seed, Arrangement arrangement, Backdrop backdrop) {
  public static final int MOST_COUNTED = 4;

  /** How things stand together. */
  public sealed interface Arrangement {
    /** Different things, each once. */
    List<Thing> things();
  }

  /** Some of one thing, that nothing hides and that can be counted. */
  public record Group(Thing thing, int count) implements Arrangement {
    public Group {
      if (count < 1 || count > MOST_COUNTED) {
        throw new IllegalArgumentException(
            "count must be 1–%d, was %d".formatted(MOST_COUNTED, count));
      }
    }

    @Override
    public List<Thing> things() {
      return List.of(thing);
    }
  }

  /** One thing and another. */
  public record Pair(Thing first, Relation relation, Thing second) implements Arrangement {
    @Override
    public List<Thing> things() {
      return List.of(first, second);
    }
  }

  public Style style() {
    return arrangement.things().get(0).sprite().style();
  }
}
