package dev.artishow.launcher.bench.engine;

import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, from several threads. */
public final class Latencies {
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  public void add(long nanoseconds) {
    nanos.add(nanoseconds);
  }

  public void clear() {
    nanos.clear();
  }

  public int count() {
    return nanos.size();
  }

  /**
   * The time that so many took at most, in milliseconds; not a number if there were none.
   *
   * @param share 0–1
   */
  public double quantile(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
  }
}
