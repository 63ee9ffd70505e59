package dev.artishow.trainer.data.scene;

import dev.artishow.config.Range;

/**
 * How often scenes show what. Relations, counts from two to four, and colours are drawn evenly.
 *
 * @param one share of the scenes that show one thing
 * @param group share of the scenes that show two to four of one; the rest show two different things
 * @param color probability that a thing whose colour is free is given one, and it is told
 * @param ownColor probability that another thing's own colour is told, where one stands out
 * @param size probability that things are said to be small or big
 * @param backdrop probability that there is something behind them
 * @param gradient probability that what is behind them is a gradient, where there is something
 */
public record SceneOdds(
    @Range(min = 0, max = 1) double one,
    @Range(min = 0, max = 1) double group,
    @Range(min = 0, max = 1) double color,
    @Range(min = 0, max = 1) double ownColor,
    @Range(min = 0, max = 1) double size,
    @Range(min = 0, max = 1) double backdrop,
    @Range(min = 0, max = 1) double gradient) {

  /** Colours often, since they are asked for often; two things more often than one or several. */
  public static final SceneOdds USUAL = new SceneOdds(0.25, 0.3, 0.6, 0.15, 0.2, 0.4, 0.25);

  public SceneOdds {
    if (one + group > 1) {
      throw new IllegalArgumentException(
          "one must leave a share for group, of 1 in all; was %s beside %s".formatted(one, group));
    }
  }
}
