package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.device.NativeMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The process's memory as a run goes on: what it holds early, once all is warm, beside what it
 * holds at the end. Tells something only if the Java heap has one size from the beginning.
 */
final class ResidentMemory {
  private final List<Long> samples = new ArrayList<>();

  /** Looks once, where the system tells. */
  void sample() {
    NativeMemory.residentBytes().ifPresent(samples::add);
  }

  /** The median of the second quarter, in bytes, 0 without samples. */
  long early() {
    int quarter = samples.size() / 4;
    return median(samples.subList(quarter, 2 * quarter));
  }

  /** The median of the last quarter, in bytes, 0 without samples. */
  long late() {
    return median(samples.subList(3 * samples.size() / 4, samples.size()));
  }

  private static long median(List<Long> values) {
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
