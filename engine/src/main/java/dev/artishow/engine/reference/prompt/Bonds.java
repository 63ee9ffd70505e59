package dev.artishow.engine.reference.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps track of how the subjects of a prompt are linked while it is read. */
final class Bonds {
  private record Tie(List<Draft> first, Bond bond, Draft second) {}

  private final List<Tie> ties = new ArrayList<>();

  /** What <em>and</em> has joined up to here. */
  private List<Draft> run = new ArrayList<>();

  private @Nullable Bond open;

  /** The bond that a prompt begins with, and what it leads to: on the table, a cat. */
  private @Nullable Tie leading;

  /** Whose place is between two, of whom the second is yet to come. */
  private List<Draft> between = List.of();

  private boolean joined;
  private boolean and;
  private boolean nobody;

  /** A word says how what was before is to what comes next. */
  void open(Bond bond) {
    open = bond;
    joined = false;
    and = false;
  }

  boolean isOpen() {
    return open != null;
  }

  /** What comes next is joined to what was before. */
  void and() {
    joined = false;
    and = true;
  }

  /** Something stands between the nouns. */
  void part() {
    joined = false;
  }

  /** A sentence ends. */
  void stop() {
    run = new ArrayList<>();
    open = null;
    joined = false;
    and = false;
  }

  /** What a word led to was no noun. */
  void drop() {
    open = null;
  }

  /** It was one that we do not know. */
  void toNobody() {
    joined = false;
    if (open == null) {
      nobody = true;
    }
    open = null;
  }

  /** A subject comes next. */
  void add(Draft subject) {
    if (open != null) {
      bind(open, subject);
      run = listOf(subject);
    } else if (leading != null) {
      ties.add(new Tie(List.of(subject), leading.bond(), leading.second()));
      leading = null;
      run = listOf(subject);
    } else if (!between.isEmpty() && and) {
      ties.add(new Tie(between, Bond.BETWEEN, subject));
      between = List.of();
      run = listOf(subject);
    } else if (joined && !run.isEmpty()) {
      ties.add(new Tie(List.of(run.get(run.size() - 1)), Bond.JOINED, subject));
      run = listOf(subject);
    } else if (and) {
      run.add(subject);
    } else {
      run = listOf(subject);
    }
    open = null;
    and = false;
    joined = true;
    nobody = false;
  }

  private void bind(Bond bond, Draft subject) {
    if (run.isEmpty()) {
      leading = new Tie(List.of(), bond, subject);
    } else if (bond.isOfAll() || !nobody) {
      List<Draft> first = bond.isOfAll() ? List.copyOf(run) : List.of(run.get(run.size() - 1));
      ties.add(new Tie(first, bond, subject));
      between = bond == Bond.BETWEEN ? first : List.of();
    }
  }

  /** A subject comes next that is told beside another, with its noun left out. */
  void addLike(Draft subject) {
    run.add(subject);
    joined = false;
    and = false;
  }

  private static List<Draft> listOf(Draft subject) {
    return new ArrayList<>(List.of(subject));
  }

  /**
   * All links.
   *
   * @param subjects that are told of, in order
   * @param standIns those that one was parted into, if it was
   */
  List<Link> links(List<Draft> subjects, Function<Draft, List<Draft>> standIns) {
    var links = new ArrayList<Link>();
    for (Tie tie : ties) {
      List<Integer> first =
          tie.first().stream()
              .flatMap(draft -> those(draft, standIns))
              .map(subjects::indexOf)
              .distinct()
              .toList();
      int second = subjects.indexOf(those(tie.second(), standIns).findFirst().orElseThrow());
      if (!first.contains(second)) {
        links.add(new Link(first, tie.bond(), second));
      }
    }
    return links;
  }

  private static Stream<Draft> those(Draft draft, Function<Draft, List<Draft>> standIns) {
    List<Draft> parts = standIns.apply(draft);
    return parts.isEmpty() ? Stream.of(draft) : parts.stream();
  }
}
