package dev.artishow.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of the known names a mistyped one was meant to be. */
public final class Spelling {
  private Spelling() {}

  /** The known name that {@code typed} most resembles, if it resembles any. */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .filter(candidate -> edits(typed, candidate) <= tolerance(typed))
        .min(Comparator.comparingInt(candidate -> edits(typed, candidate)));
  }

  /** How many edits still count as a slip. */
  static int tolerance(String typed) {
    return Math.max(2, typed.length() / 3);
  }

  /** Optimal string alignment distance: insertions, deletions, replacements, neighbours swapped. */
  static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
