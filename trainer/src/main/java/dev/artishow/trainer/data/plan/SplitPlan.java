package dev.artishow.trainer.data.plan;

import dev.artishow.config.Range;
import java.util.List;

/**
 * Which concepts are held out from training.
 *
 * @param seed of the draw; another seed holds out other concepts
 * @param heldOut share of the concepts, 0–0.5
 * @param alwaysTrain concepts, by code points, that are never held out because published examples
 *     name them; evaluation may not count them
 */
public record SplitPlan(
    long seed, @Range(min = 0, max = 0.5) double heldOut, List<String> alwaysTrain) {
  public SplitPlan {
    alwaysTrain = List.copyOf(alwaysTrain);
  }
}
