package dev.artishow.trainer.data;

import java.util.ArrayDeque;
import java.util.List;
import java.util.SortedMap;
import java.util.random.RandomGenerator;

/**
 * Draws languages with given probabilities in constant time: the alias method of Vose, "A Linear
 * Algorithm for Generating Random Numbers with a Given Distribution" (1991). A column that holds
 * one language alone needs no coin, so even probabilities take one number each.
 */
final class LanguageDraw {
  private static final double ROUNDING = 1e-9;

  private final List<String> languages;
  private final double[] share;
  private final int[] alias;

  /** From languages to probabilities above 0, together 1. */
  LanguageDraw(SortedMap<String, Double> probabilities) {
    languages = List.copyOf(probabilities.keySet());
    int n = languages.size();
    share = probabilities.values().stream().mapToDouble(p -> p * n).toArray();
    alias = new int[n];
    var small = new ArrayDeque<Integer>();
    var large = new ArrayDeque<Integer>();
    for (int i = 0; i < n; i++) {
      alias[i] = i;
      if (share[i] < 1 - ROUNDING) {
        small.add(i);
      } else if (share[i] > 1 + ROUNDING) {
        large.add(i);
      } else {
        share[i] = 1;
      }
    }
    fill(small, large);
  }

  private void fill(ArrayDeque<Integer> small, ArrayDeque<Integer> large) {
    while (!small.isEmpty() && !large.isEmpty()) {
      int less = small.remove();
      int more = large.remove();
      alias[less] = more;
      share[more] -= 1 - share[less];
      (share[more] < 1 ? small : large).add(more);
    }
    small.forEach(i -> share[i] = 1);
    large.forEach(i -> share[i] = 1);
  }

  String draw(RandomGenerator random) {
    int column = random.nextInt(languages.size());
    boolean own = share[column] >= 1 || random.nextDouble() < share[column];
    return languages.get(own ? column : alias[column]);
  }
}
