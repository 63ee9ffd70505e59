package dev.artishow.engine.scene;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How things stand together. */
public sealed interface Arrangement {
  /** So many of one thing can be told apart at a glance, and drawn. */
  int MAX_COUNTED = 12;

  /** Different things, each once. */
  List<Thing> things();

  /** The same with other things in the places of these. */
  Arrangement with(UnaryOperator<Thing> others);

  /** One thing by itself. */
  static Arrangement of(Thing thing) {
    return new Group(thing, 1);
  }

  /** Some of one thing, that nothing hides and that can be counted. */
  record Group(Thing thing, int count) implements Arrangement {
    public Group {
      if (count < 1 || count > MAX_COUNTED) {
        throw new IllegalArgumentException(
            "count must be 1–%d, was %d".formatted(MAX_COUNTED, count));
      }
    }

    @Override
    public List<Thing> things() {
      return List.of(thing);
    }

    @Override
    public Arrangement with(UnaryOperator<Thing> others) {
      return new Group(others.apply(thing), count);
    }
  }

  /** One and another, and how the first is to the second. */
  record Pair(Arrangement first, Relation relation, Arrangement second) implements Arrangement {
    @Override
    public List<Thing> things() {
      return Stream.concat(first.things().stream(), second.things().stream()).toList();
    }

    @Override
    public Arrangement with(UnaryOperator<Thing> others) {
      return new Pair(first.with(others), relation, second.with(others));
    }
  }

  /** Several side by side, in no order that anybody asked for. */
  record Several(List<Arrangement> parts) implements Arrangement {
    public Several {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("several must be two or more, were " + parts.size());
      }
    }

    @Override
    public List<Thing> things() {
      return parts.stream().flatMap(part -> part.things().stream()).toList();
    }

    @Override
    public Arrangement with(UnaryOperator<Thing> others) {
      return new Several(parts.stream().map(part -> part.with(others)).toList());
    }
  }

  /** Something at a place of its own, in shares of the whole: the left half, a corner. */
  record Spotted(Arrangement what, Spot spot) implements Arrangement {
    @Override
    public List<Thing> things() {
      return what.things();
    }

    @Override
    public Arrangement with(UnaryOperator<Thing> others) {
      return new Spotted(what.with(others), spot);
    }
  }
}
