package dev.artishow.trainer.data.portrait;

import dev.artishow.config.Range;

/**
 * How portraits are generated.
 *
 * @param core name of the package that the source's package is run with
 * @param look which of the shipped descriptions tells what the package can draw
 * @param people how many different people; each is drawn in every skin tone where the package has
 *     skin
 * @param seed of the draws; another seed gives other people
 */
public record PortraitPlan(String core, String look, @Range(min = 1) int people, long seed) {
  public PortraitPlan {
    if (!look.matches("[a-z][a-z-]*")) {
      throw new IllegalArgumentException(
          "look must be lower-case letters and dashes, was \"%s\"".formatted(look));
    }
  }
}
