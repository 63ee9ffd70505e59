package dev.artishow.trainer.data.inspect;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.artishow.engine.scene.Tone;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures by skin tone.
 *
 * @param byTone {@code none}, then the tones from light to dark, then {@code mixed} for pictures of
 *     people of several tones; zeros too
 */
public record ToneCounts(@JsonValue Map<String, Long> byTone) {
  /** Key of pictures in the neutral colour. */
  public static final String NONE = "none";

  /** Key of pictures of people of several tones. */
  public static final String MIXED = "mixed";

  /** Of no picture. */
  public static final ToneCounts ZERO = new ToneCounts(zeros());

  public ToneCounts {
    byTone = Collections.unmodifiableMap(new LinkedHashMap<>(byTone));
  }

  private static Map<String, Long> zeros() {
    var zeros = new LinkedHashMap<String, Long>();
    zeros.put(NONE, 0L);
    Arrays.stream(Tone.values()).forEach(tone -> zeros.put(tone.key(), 0L));
    zeros.put(MIXED, 0L);
    return zeros;
  }

  /** Of one picture of these tones. */
  static ToneCounts of(List<Tone> tones) {
    List<Tone> distinct = tones.stream().distinct().toList();
    var counts = zeros();
    counts.put(distinct.isEmpty() ? NONE : distinct.size() > 1 ? MIXED : distinct.get(0).key(), 1L);
    return new ToneCounts(counts);
  }

  /** Of both. */
  public ToneCounts plus(ToneCounts other) {
    var sum = zeros();
    sum.replaceAll((tone, unused) -> of(tone) + other.of(tone));
    return new ToneCounts(sum);
  }

  /** Pictures of a tone, by its key. */
  public long of(String tone) {
    return byTone.getOrDefault(tone, 0L);
  }

  /** All pictures. */
  public long total() {
    return byTone.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Pictures of exactly one tone. */
  public long toned() {
    return total() - of(NONE) - of(MIXED);
  }

  /** Pictures of the commonest tone for each of the rarest; infinite if a tone is missing. */
  public double imbalance() {
    var counts = Arrays.stream(Tone.values()).mapToLong(tone -> of(tone.key())).summaryStatistics();
    return counts.getMax() == 0 ? 1 : (double) counts.getMax() / counts.getMin();
  }
}
