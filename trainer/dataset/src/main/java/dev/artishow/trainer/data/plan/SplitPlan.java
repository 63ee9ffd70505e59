package dev.artishow.trainer.data.plan;

import dev.artishow.config.Range;
import java.util.List;

/**
 * What is held out from training, to judge by.
 *
 * @param seed of the draws; another seed holds out other things
 * @param heldOut share of the concepts, 0–0.5
 * @param heldOutStyles share of the pairs of a concept and a style, 0–0.5
 * @param heldOutPairs share of the pairs of a concept and a colour, 0–0.5
 * @param alwaysTrain concepts, by key, that are never held out because published examples name
 *     them; evaluation may not count them
 */
public record SplitPlan(
    long seed,
    @Range(min = 0, max = 0.5) double heldOut,
    @Range(min = 0, max = 0.5) double heldOutStyles,
    @Range(min = 0, max = 0.5) double heldOutPairs,
    List<String> alwaysTrain) {
  public SplitPlan {
    alwaysTrain = List.copyOf(alwaysTrain);
  }
}
