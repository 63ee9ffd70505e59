package dev.artishow.engine.energy;

/**
 * Energy from load, as CodeCarbon estimates it: each processor at full load takes its share of the
 * thermal design power, each memory module a fixed power all the time.
 *
 * @param cpuWatts thermal design power of all processors together
 */
record PowerModel(double cpuWatts, int processors, int memoryDimms) {
  private static final double WATTS_PER_DIMM = 5;
  private static final double NANOS_PER_HOUR = 3.6e12;

  double cpuWattHours(long cpuNanos) {
    return cpuWatts / processors * cpuNanos / NANOS_PER_HOUR;
  }

  double memoryWattHours(long wallNanos) {
    return WATTS_PER_DIMM * memoryDimms * wallNanos / NANOS_PER_HOUR;
  }
}
