package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.Dropped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was left out for one reason.
 *
 * @param examples the first of them, as {@code dropped.jsonl} lists them
 */
public record DroppedSummary(long count, List<Dropped> examples) {
  private static final int MAX_EXAMPLES = 12;
  private static final Pattern OF_ONE_PICTURE = Pattern.compile("(?<=the same as|has digest) .*");

  public DroppedSummary {
    examples = List.copyOf(examples);
  }

  /** By reason, the commonest first. */
  static Map<String, DroppedSummary> of(Iterable<Dropped> all) {
    var counts = new Counts();
    var examples = new TreeMap<String, List<Dropped>>();
    for (Dropped dropped : all) {
      String reason = OF_ONE_PICTURE.matcher(dropped.reason()).replaceFirst(" another");
      counts.add(reason);
      List<Dropped> of = examples.computeIfAbsent(reason, unused -> new ArrayList<>());
      if (of.size() < MAX_EXAMPLES) {
        of.add(dropped);
      }
    }
    var byReason = new LinkedHashMap<String, DroppedSummary>();
    counts
        .sorted()
        .forEach(
            (reason, count) ->
                byReason.put(
                    reason, new DroppedSummary(count, examples.getOrDefault(reason, List.of()))));
    return byReason;
  }
}
