package dev.artishow.trainer.data.inspect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many pictures concepts have.
 *
 * @param concepts that have any
 * @param histogram concepts by number of pictures: {@code 1}, {@code 2}, {@code 3–4}, {@code 5–8} …
 * @param most concepts with the most pictures, by key
 * @param least concepts with the fewest, fewest first
 */
public record ConceptFrequency(
    long concepts, Map<String, Long> histogram, Map<String, Long> most, Map<String, Long> least) {
  private static final int SHOWN = 24;

  /** Of pictures by concept, the largest count first. */
  static ConceptFrequency of(Map<String, Long> pictures) {
    var byBin = new ArrayList<Long>();
    for (long count : pictures.values()) {
      int bin = bin(count);
      while (byBin.size() <= bin) {
        byBin.add(0L);
      }
      byBin.set(bin, byBin.get(bin) + 1);
    }
    var histogram = new LinkedHashMap<String, Long>();
    for (int bin = 0; bin < byBin.size(); bin++) {
      histogram.put(range(bin), byBin.get(bin));
    }
    var entries = new ArrayList<>(pictures.entrySet());
    Map<String, Long> most = first(entries);
    Collections.reverse(entries);
    return new ConceptFrequency(pictures.size(), histogram, most, first(entries));
  }

  private static Map<String, Long> first(List<Map.Entry<String, Long>> entries) {
    var first = new LinkedHashMap<String, Long>();
    entries.stream().limit(SHOWN).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
    return first;
  }

  /** Each but the first two is twice as wide as the one before: 1, 2, 3–4, 5–8. */
  private static int bin(long count) {
    return Long.SIZE - Long.numberOfLeadingZeros(count - 1);
  }

  private static String range(int bin) {
    long last = 1L << bin;
    return bin < 2 ? Long.toString(last) : "%d–%d".formatted(last / 2 + 1, last);
  }
}
