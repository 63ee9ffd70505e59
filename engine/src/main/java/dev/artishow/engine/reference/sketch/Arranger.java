package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.reference.prompt.Bond;
import dev.artishow.engine.reference.prompt.Description;
import dev.artishow.engine.reference.prompt.Link;
import dev.artishow.engine.reference.prompt.Subject;
import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Puts the things of a description together as its words say, one link after the other. */
final class Arranger {
  private final Kinds kinds;
  private final Description description;
  private final RandomGenerator random;

  /** What each subject is part of so far. */
  private final Map<Integer, Part> parts = new TreeMap<>();

  /** Some subjects that stand together. */
  private record Part(List<Integer> subjects, Arrangement arrangement) {}

  private Arranger(Kinds kinds, Description description, RandomGenerator random) {
    this.kinds = kinds;
    this.description = description;
    this.random = random;
  }

  /**
   * Puts together.
   *
   * @param groups by the numbers of their subjects; links to others are left out
   */
  static Arrangement arrange(
      Description description,
      Map<Integer, Arrangement.Group> groups,
      Kinds kinds,
      RandomGenerator random) {
    var arranger = new Arranger(kinds, description, random);
    groups.forEach(
        (subject, group) -> arranger.parts.put(subject, new Part(List.of(subject), group)));
    for (Link link : description.links()) {
      arranger.join(link);
    }
    return arranger.whole();
  }

  private void join(Link link) {
    if (link.bond() == Bond.BETWEEN) {
      joinBetween(link);
      return;
    }
    List<Integer> first = link.first().stream().filter(parts::containsKey).toList();
    if (first.isEmpty() || !parts.containsKey(link.second())) {
      return;
    }
    Part second = partOf(link.second());
    List<Part> firsts =
        first.stream().map(this::partOf).distinct().filter(part -> !part.equals(second)).toList();
    if (!firsts.isEmpty()) {
      Part one = together(firsts);
      Touch touch = touch(first.get(0), link.bond(), link.second());
      Arrangement pair =
          touch.swapped()
              ? new Arrangement.Pair(second.arrangement(), touch.relation(), one.arrangement())
              : new Arrangement.Pair(one.arrangement(), touch.relation(), second.arrangement());
      put(List.of(one, second), pair);
    }
  }

  /** Two links tell of one that is between two: they stand in a row. */
  private void joinBetween(Link link) {
    int middle = link.first().get(0);
    List<Integer> sides =
        description.links().stream()
            .filter(other -> other.bond() == Bond.BETWEEN && other.first().equals(link.first()))
            .map(Link::second)
            .filter(parts::containsKey)
            .toList();
    if (!parts.containsKey(middle) || sides.isEmpty() || partOf(middle).subjects().size() > 1) {
      return;
    }
    Part center = partOf(middle);
    Part left = partOf(sides.get(0));
    Arrangement row =
        new Arrangement.Pair(left.arrangement(), Relation.LEFT_OF, center.arrangement());
    if (sides.size() > 1 && !partOf(sides.get(1)).equals(left)) {
      Part right = partOf(sides.get(1));
      put(
          List.of(left, center, right),
          new Arrangement.Pair(row, Relation.LEFT_OF, right.arrangement()));
    } else {
      put(List.of(left, center), row);
    }
  }

  private Part partOf(int subject) {
    return Objects.requireNonNull(parts.get(subject));
  }

  private static Part together(List<Part> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    List<Integer> subjects = all.stream().flatMap(part -> part.subjects().stream()).toList();
    return new Part(
        subjects, new Arrangement.Several(all.stream().map(Part::arrangement).toList()));
  }

  private void put(List<Part> joined, Arrangement arrangement) {
    List<Integer> subjects =
        joined.stream().flatMap(part -> part.subjects().stream()).sorted().toList();
    var part = new Part(subjects, arrangement);
    subjects.forEach(subject -> parts.put(subject, part));
  }

  /**
   * How two things touch.
   *
   * @param swapped whether it is the second whose relation to the first is told
   */
  private record Touch(Relation relation, boolean swapped) {
    static Touch of(Relation relation) {
      return new Touch(relation, false);
    }

    static Touch swapped(Relation relation) {
      return new Touch(relation, true);
    }
  }

  private Touch touch(int first, Bond bond, int second) {
    Kind one = kinds.of(description.subjects().get(first).concept());
    Kind other = kinds.of(description.subjects().get(second).concept());
    return switch (bond) {
      case WITH -> with(one, other);
      case WEARING -> Touch.swapped(worn(other));
      case HOLDING -> other == Kind.LANDSCAPE ? before() : Touch.swapped(Relation.HELD_BY);
      case IN -> in(one, other);
      case ON -> on(one, other);
      case OF -> one == Kind.CONTAINER ? Touch.swapped(Relation.OUT_OF) : joined(one, other);
      case JOINED -> joined(one, other);
      default -> Touch.of(bond.relation().orElse(Relation.NEXT_TO));
    };
  }

  private static Touch before() {
    return Touch.of(Relation.IN_FRONT_OF);
  }

  private static Relation worn(Kind kind) {
    return switch (kind) {
      case HAT -> Relation.ON_HEAD_OF;
      case GLASSES -> Relation.ON_FACE_OF;
      case NECKWEAR -> Relation.ON_NECK_OF;
      default -> Relation.IN;
    };
  }

  private static Touch with(Kind one, Kind other) {
    if (other.isWorn() && one == Kind.BEING) {
      return Touch.swapped(worn(other));
    } else if (other == Kind.LANDSCAPE) {
      return before();
    } else if (one == Kind.BEING && (other == Kind.HANDY || other == Kind.CONTAINER)) {
      return Touch.swapped(Relation.HELD_BY);
    }
    return Touch.of(Relation.NEXT_TO);
  }

  private static Touch in(Kind one, Kind other) {
    if (other.isWorn() && one == Kind.BEING) {
      return Touch.swapped(worn(other));
    } else if (other == Kind.LANDSCAPE) {
      return before();
    }
    return Touch.of(other == Kind.CONTAINER ? Relation.OUT_OF : Relation.IN);
  }

  private static Touch on(Kind one, Kind other) {
    if (one.isWorn() && other == Kind.BEING) {
      return Touch.of(worn(one));
    }
    return other == Kind.LANDSCAPE ? before() : Touch.of(Relation.ON);
  }

  /** Nobody said how: one upon the other where that makes sense, else side by side. */
  private Touch joined(Kind one, Kind other) {
    if (one.isWorn() && other == Kind.BEING) {
      return Touch.of(worn(one));
    } else if (other.isWorn() && one == Kind.BEING) {
      return Touch.swapped(worn(other));
    } else if (other == Kind.LANDSCAPE) {
      return before();
    } else if (one == Kind.LANDSCAPE) {
      return Touch.swapped(Relation.IN_FRONT_OF);
    }
    boolean upon = random.nextBoolean();
    if (upon && one == Kind.BEING && other == Kind.HANDY) {
      return Touch.swapped(Relation.HELD_BY);
    } else if (upon && one == Kind.HANDY && other == Kind.BEING) {
      return Touch.of(Relation.HELD_BY);
    } else if (upon && other == Kind.BIG && one != Kind.BIG) {
      return Touch.of(Relation.ON);
    } else if (upon && one == Kind.BIG && other != Kind.BIG) {
      return Touch.swapped(Relation.ON);
    }
    return Touch.of(Relation.NEXT_TO);
  }

  private Arrangement whole() {
    var front = new ArrayList<Arrangement>();
    var usual = new ArrayList<Arrangement>();
    var back = new ArrayList<Arrangement>();
    for (Part part : parts.values().stream().distinct().toList()) {
      Optional<Subject.Depth> depth =
          part.subjects().stream()
              .flatMap(subject -> description.subjects().get(subject).depth().stream())
              .findFirst();
      if (depth.isEmpty()) {
        usual.add(spotted(part));
      } else {
        (depth.get() == Subject.Depth.BACK ? back : front).add(spotted(part));
      }
    }
    Arrangement all = null;
    for (List<Arrangement> layer : List.of(back, usual, front)) {
      if (!layer.isEmpty()) {
        Arrangement here = layer.size() == 1 ? layer.get(0) : new Arrangement.Several(layer);
        all = all == null ? here : new Arrangement.Pair(here, Relation.IN_FRONT_OF, all);
      }
    }
    return Objects.requireNonNull(all);
  }

  private Arrangement spotted(Part part) {
    return part.subjects().stream()
        .flatMap(subject -> description.subjects().get(subject).spot().stream())
        .findFirst()
        .<Arrangement>map(spot -> new Arrangement.Spotted(part.arrangement(), spot))
        .orElse(part.arrangement());
  }
}
