package dev.artishow.trainer.data.inspect;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts how often each key comes. */
final class Counts {
  private final Map<String, Long> counts = new HashMap<>();

  void add(String key) {
    add(key, 1);
  }

  void add(String key, long times) {
    counts.merge(key, times, Long::sum);
  }

  /** The largest count first, then by key. */
  Map<String, Long> sorted() {
    return sorted(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
  }

  /** In another order. */
  Map<String, Long> sorted(Comparator<Map.Entry<String, Long>> order) {
    var sorted = new LinkedHashMap<String, Long>();
    counts.entrySet().stream()
        .sorted(order)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(sorted);
  }
}
