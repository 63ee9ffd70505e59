package dev.artishow.trainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Draws pictures so that a concept of n pictures comes up as often as √n would have it: a person in
 * six skin tones and eight styles is seen more often than an apple, but not fifty times as often.
 */
final class ConceptBalance {
  private final List<int[]> groups;
  private final double[] cumulative;

  /**
   * Groups pictures by concept.
   *
   * @param indices of the pictures
   */
  ConceptBalance(int[] indices, IntFunction<String> conceptOf) {
    Map<String, List<Integer>> byConcept = new LinkedHashMap<>();
    for (int index : indices) {
      byConcept.computeIfAbsent(conceptOf.apply(index), concept -> new ArrayList<>()).add(index);
    }
    if (byConcept.isEmpty()) {
      throw new IllegalArgumentException("there are no pictures to draw from");
    }
    groups =
        byConcept.values().stream()
            .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    cumulative = groups.stream().mapToDouble(group -> Math.sqrt(group.length)).toArray();
    Arrays.parallelPrefix(cumulative, Double::sum);
  }

  /** A picture's index. */
  int draw(RandomGenerator random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    int[] group = groups.get(Math.min(groups.size() - 1, found < 0 ? -found - 1 : found + 1));
    return group[random.nextInt(group.length)];
  }
}
