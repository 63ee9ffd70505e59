package dev.artishow.engine.energy;

import dev.artishow.engine.EnergyEstimate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Adds up what the counters say and fills in what they do not (nothing to read, a counter that was
 * reset or may have wrapped unseen, memory without a counter) by the power model.
 */
final class MachineEnergyMeter implements EnergyMeter {
  /** RAPL stays within a few percent of external meters (Khan et al., doi:10.1145/3177754). */
  private static final double COUNTED_UNCERTAINTY = 0.1;

  /** Design power says little of what a processor takes at a given load. */
  private static final double MODELLED_UNCERTAINTY = 0.5;

  /** No package takes more: what would need more is no wrap. */
  private static final double MAX_WATTS = 1000;

  /** The counters are brought up to date about every millisecond, not when they are read. */
  private static final double LAG_SECONDS = 0.01;

  private static final double MICRO = 1e6;
  private static final double NANO = 1e9;
  private static final double JOULES_PER_WATT_HOUR = 3600;

  private final List<EnergyCounter> counters;
  private final boolean memoryCounted;
  private final PowerModel power;
  private final ProcessClock clock;

  MachineEnergyMeter(List<EnergyCounter> counters, PowerModel power, ProcessClock clock) {
    this.counters = List.copyOf(counters);
    this.memoryCounted = counters.stream().anyMatch(EnergyCounter::memory);
    this.power = power;
    this.clock = clock;
  }

  @Override
  public Span start() {
    return new Sum(sample());
  }

  /** The counters' counts, or none if one of them could not be read. */
  private record Sample(long wallNanos, long cpuNanos, List<Long> counts) {}

  private Sample sample() {
    var counts = new ArrayList<Long>();
    try {
      for (EnergyCounter counter : counters) {
        counts.add(counter.microjoules());
      }
    } catch (IOException e) {
      counts.clear();
    }
    return new Sample(clock.wallNanos(), clock.cpuNanos(), counts);
  }

  private OptionalDouble counted(Sample from, Sample to) {
    if (from.counts().isEmpty() || to.counts().isEmpty()) {
      return OptionalDouble.empty();
    }
    double most = MAX_WATTS * ((to.wallNanos() - from.wallNanos()) / NANO + LAG_SECONDS);
    double joules = 0;
    for (int i = 0; i < counters.size(); i++) {
      long range = counters.get(i).range();
      long growth = to.counts().get(i) - from.counts().get(i);
      double grown = (growth < 0 ? growth + range : growth) / MICRO;
      boolean wrappedUnseen = most >= range / MICRO;
      boolean reset = grown > most;
      if (wrappedUnseen || reset) {
        return OptionalDouble.empty();
      }
      joules += grown;
    }
    return OptionalDouble.of(joules / JOULES_PER_WATT_HOUR);
  }

  private final class Sum implements Span {
    private final Set<String> methods = new LinkedHashSet<>();
    private Sample last;
    private double counted;
    private double modelled;

    Sum(Sample start) {
      last = start;
    }

    @Override
    public EnergyEstimate soFar() {
      Sample now = sample();
      OptionalDouble grown = counted(last, now);
      if (grown.isPresent()) {
        counted += grown.getAsDouble();
        methods.add("RAPL");
      } else {
        modelled += power.cpuWattHours(now.cpuNanos() - last.cpuNanos());
        methods.add("load × TDP");
      }
      if (grown.isEmpty() || !memoryCounted) {
        modelled += power.memoryWattHours(now.wallNanos() - last.wallNanos());
        methods.add("5 W per DIMM");
      }
      last = now;
      return estimate();
    }

    private EnergyEstimate estimate() {
      double total = counted + modelled;
      double uncertain = counted * COUNTED_UNCERTAINTY + modelled * MODELLED_UNCERTAINTY;
      double relative = total == 0 ? MODELLED_UNCERTAINTY : uncertain / total;
      return new EnergyEstimate(total, relative, String.join(" + ", methods));
    }
  }
}
