package dev.artishow.engine.schedule;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyMeter;
import org.jspecify.annotations.Nullable;

/** The energy of a busy device, shared out among the pictures of each round. */
final class EnergyShares {
  private final EnergyMeter meter;
  private EnergyMeter.@Nullable Span span;
  private double counted;

  EnergyShares(EnergyMeter meter) {
    this.meter = meter;
  }

  /** There is work: measures from now on, unless it does already. */
  void work() {
    if (span == null) {
      span = meter.start();
      counted = 0;
    }
  }

  /** There is no work: what is spent from now on is nobody's. */
  void rest() {
    span = null;
  }

  /** What was spent since the last round, over so many pictures. */
  EnergyEstimate share(int pictures) {
    if (span == null) {
      throw new IllegalStateException("no work has begun");
    }
    EnergyEstimate total = span.soFar();
    double spent = Math.max(0, total.wattHours() - counted);
    counted = total.wattHours();
    return new EnergyEstimate(spent / pictures, total.relativeUncertainty(), total.method());
  }
}
