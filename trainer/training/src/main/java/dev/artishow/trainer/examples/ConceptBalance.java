package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.PictureGroups;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws pictures so that a concept of n pictures comes up as often as √n would have it: a person in
 * six skin tones and eight styles is seen more often than an apple, but not fifty times as often.
 */
final class ConceptBalance {
  private final PictureGroups groups;
  private final double[] cumulative;

  /** A balance over the pictures of one split. */
  ConceptBalance(PictureGroups groups) {
    if (groups.groups() == 0) {
      throw new IllegalArgumentException("there are no pictures to draw from");
    }
    this.groups = groups;
    cumulative = new double[groups.groups()];
    double sum = 0;
    for (int group = 0; group < cumulative.length; group++) {
      sum += Math.sqrt(groups.size(group));
      cumulative[group] = sum;
    }
  }

  /** A picture's index. */
  int draw(RandomGenerator random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    int group = Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
    return groups.picture(group, random.nextInt(groups.size(group)));
  }
}
