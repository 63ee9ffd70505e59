package dev.artishow.trainer.data.scene;

import dev.artishow.config.Range;

/**
 * How often a scene's caption is worded how.
 *
 * @param bare a thing goes without article: {@code red apple left of blue star}
 * @param definite a thing that has an article has the definite one
 * @param digits a number is written as a digit
 * @param usual the usual wording of a relation, backdrop or adjective is taken; the others share
 *     the rest evenly
 * @param transparent the absence of a backdrop is told
 * @param style the style is told
 * @param straight French apostrophes are straight, as most keyboards type them
 */
public record WordingOdds(
    @Range(min = 0, max = 1) double bare,
    @Range(min = 0, max = 1) double definite,
    @Range(min = 0, max = 1) double digits,
    @Range(min = 0, max = 1) double usual,
    @Range(min = 0, max = 1) double transparent,
    @Range(min = 0, max = 1) double style,
    @Range(min = 0, max = 1) double straight) {

  /** As members type. */
  public static final WordingOdds USUAL = new WordingOdds(0.25, 0.1, 0.15, 0.6, 0.05, 0.15, 0.6);

  /** Always the usual words, with indefinite articles and typographic apostrophes. */
  public static final WordingOdds PLAIN = new WordingOdds(0, 0, 0, 1, 0, 0, 0);

  /** The same, but that the style is always told. */
  WordingOdds withStyle() {
    return new WordingOdds(bare, definite, digits, usual, transparent, 1, straight);
  }
}
