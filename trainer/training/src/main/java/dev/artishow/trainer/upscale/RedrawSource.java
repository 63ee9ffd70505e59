package dev.artishow.trainer.upscale;

import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.Sketches;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How some of the small pictures are drawn from sketches.
 *
 * @param plan how many and from when on
 * @param sketches what they are drawn from
 */
record RedrawSource(Redrawn plan, Sketches sketches, Redrawer by) {
  double share() {
    return plan.share();
  }

  /** What a picture may be drawn from; empty if it cannot be sketched. */
  Optional<Redrawer.Wish> wish(Examples examples, int index, RandomGenerator random) {
    return SquareSource.sketch(sketches, index, examples.pixels(), random)
        .map(
            sketch ->
                new Redrawer.Wish(
                    examples.caption(index, random), sketch, start(random), random.nextLong()));
  }

  private double start(RandomGenerator random) {
    return plan.firstStart() + random.nextDouble() * (plan.lastStart() - plan.firstStart());
  }
}
