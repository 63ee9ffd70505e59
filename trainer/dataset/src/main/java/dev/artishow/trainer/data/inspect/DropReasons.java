package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.Dropped;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What was left out of a data set, counted by reason. */
public final class DropReasons {
  /** From here on a reason tells what is special about one picture. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(,? was |; |(?<=looks the same) as |: |, \\S+; |, \"| \"|, has \\d|(?<=is refused) by"
              + " |(?<=is held) by ).*",
          Pattern.DOTALL);

  private DropReasons() {}

  /**
   * Pictures that were left out alike.
   *
   * @param reason without what is special about each
   * @param example the first of them
   */
  public record Count(String reason, int pictures, Dropped example) {}

  /** The reasons, the most frequent first. */
  public static List<Count> of(List<Dropped> dropped) {
    var counts = new TreeMap<String, Count>();
    for (Dropped one : dropped) {
      String reason = SPECIAL.matcher(one.reason()).replaceFirst("");
      counts.merge(
          reason,
          new Count(reason, 1, one),
          (first, next) -> new Count(reason, first.pictures() + 1, first.example()));
    }
    return counts.values().stream()
        .sorted(Comparator.comparingInt(Count::pictures).reversed().thenComparing(Count::reason))
        .toList();
  }
}
