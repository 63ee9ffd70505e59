package dev.artishow.trainer.upscale;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.examples.Examples;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Held-out pictures, always the same, that were made small: half of them by area averages alone,
 * half made worse, as in training, too. The latter come with sketches also, where there are any.
 */
final class EnlargingTrial {
  private static final int PICTURES = 64;
  private static final long SEED = 7;

  /** What is enlarged. */
  enum Input {
    /** The area average, without a sketch. */
    CLEAN,
    /** Made worse, without a sketch. */
    WORSE,
    /** Likewise, with a sketch that shows it. */
    SKETCHED,
    /** Likewise, with a sketch that shows other drawings of the thing. */
    MISLED,
    /** Drawn by a model from a sketch that shows it, with that sketch. */
    REDRAWN
  }

  /** Makes a large picture. */
  @FunctionalInterface
  interface Enlarger {
    Squares enlarged(Case from);
  }

  /** A whole picture, the small one that it is to be recognised from, and its sketch. */
  record Case(Input input, Squares small, Optional<Squares> sketch, Squares large) {}

  private final List<Case> cases = new ArrayList<>();

  /**
   * @param factor by which pictures are enlarged
   * @param worsening as a plan says
   * @param heldOut large pictures
   * @param sketches of these
   */
  EnlargingTrial(
      int factor, Worsening worsening, Examples heldOut, Optional<HeldOutSketches> sketches) {
    var random = RandomStream.of(SEED, "enlarging trial");
    for (int i = 0; i < PICTURES; i++) {
      int index = heldOut.draw(random);
      Squares large = SquareSource.picture(heldOut, index);
      Squares small = large.averaged(factor);
      if (i % 2 == 0) {
        cases.add(new Case(Input.CLEAN, small, Optional.empty(), large));
        continue;
      }
      Squares worse = worsening.of(small, Optional.empty(), random);
      cases.add(new Case(Input.WORSE, worse, Optional.empty(), large));
      sketches.ifPresent(from -> addSketched(from, heldOut, index, worse, large, random));
    }
  }

  private void addSketched(
      HeldOutSketches from,
      Examples heldOut,
      int index,
      Squares worse,
      Squares large,
      RandomGenerator random) {
    int side = large.side();
    SquareSource.sketch(from.ofThemselves(), index, side, random)
        .map(sketch -> new Case(Input.SKETCHED, worse, Optional.of(sketch), large))
        .ifPresent(cases::add);
    SquareSource.sketch(from.ofOthers(), index, side, random)
        .map(sketch -> new Case(Input.MISLED, worse, Optional.of(sketch), large))
        .ifPresent(cases::add);
    from.redrawing()
        .flatMap(redrawing -> redrawn(redrawing, heldOut, index, large, random))
        .ifPresent(cases::add);
  }

  private static Optional<Case> redrawn(
      RedrawSource redrawing, Examples heldOut, int index, Squares large, RandomGenerator random) {
    return redrawing
        .wish(heldOut, index, random)
        .map(
            wish ->
                new Case(
                    Input.REDRAWN,
                    redrawing.by().drawn(List.of(wish)).get(0),
                    Optional.of(wish.sketch()),
                    large));
  }

  /** What is tried. */
  Set<Input> inputs() {
    var inputs = EnumSet.noneOf(Input.class);
    cases.forEach(each -> inputs.add(each.input));
    return inputs;
  }

  /** The first so many. */
  List<Case> first(int count) {
    return cases.subList(0, count);
  }

  /** How each of a kind compares with the real picture once it is enlarged. */
  List<Fidelity> compare(Input input, Enlarger by) {
    return cases.stream()
        .filter(each -> each.input == input)
        .map(
            each -> {
              var fidelity = new Fidelity();
              fidelity.add(by.enlarged(each), each.large);
              return fidelity;
            })
        .toList();
  }
}
