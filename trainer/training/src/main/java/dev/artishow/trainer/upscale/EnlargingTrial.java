package dev.artishow.trainer.upscale;

import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.examples.Examples;
import java.util.ArrayList;
import java.util.List;

/**
 * Held-out pictures, always the same, that were made small: half of them by area averages alone,
 * half as bad as they get in training too.
 */
final class EnlargingTrial {
  private static final int PICTURES = 64;
  private static final long SEED = 7;

  /** What the small pictures are like. */
  enum Input {
    CLEAN,
    WORSE
  }

  /** Makes a picture of each small one. */
  @FunctionalInterface
  interface Enlarger {
    Squares enlarged(Squares small);
  }

  /** A whole picture and the small one that it is to be recognised from. */
  record Case(Input input, Squares small, Squares large) {}

  private final List<Case> cases = new ArrayList<>();

  /**
   * @param blur as a plan says, see {@link UpscalePlan}
   * @param noise likewise
   * @param heldOut pictures of the network's resolution
   */
  EnlargingTrial(UpscalerSpec network, double blur, double noise, Examples heldOut) {
    var random = RandomStream.of(SEED, "enlarging trial");
    for (int i = 0; i < PICTURES; i++) {
      Squares large = SquareSource.picture(heldOut, heldOut.draw(random));
      Squares small = large.averaged(network.factor());
      Squares worse =
          SquareSource.noisy(small.blurred((float) blur), noise, 1 + i / 2 % 2, random).valid();
      cases.add(
          i % 2 == 0 ? new Case(Input.CLEAN, small, large) : new Case(Input.WORSE, worse, large));
    }
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
              fidelity.add(by.enlarged(each.small), each.large);
              return fidelity;
            })
        .toList();
  }
}
