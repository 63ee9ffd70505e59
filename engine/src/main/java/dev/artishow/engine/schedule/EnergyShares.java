package dev.artishow.engine.schedule;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyMeter;
import org.jspecify.annotations.Nullable;

/**
 * The energy of a busy device, shared out among the pictures of each round. What is spent while
 * several loops work is theirs in equal parts. Thread-safe.
 */
final class EnergyShares {
  private final EnergyMeter meter;
  private final boolean[] working;
  private final double[] owed; // watt-hours
  private EnergyMeter.@Nullable Span span;
  private double counted;

  /**
   * @param loops that may work side by side
   */
  EnergyShares(EnergyMeter meter, int loops) {
    this.meter = meter;
    working = new boolean[loops];
    owed = new double[loops];
  }

  /** A loop has work: measures from now on, unless it does already. */
  synchronized void work(int loop) {
    if (working[loop]) {
      return;
    }
    if (span == null) {
      span = meter.start();
      counted = 0;
    } else {
      settle(span);
    }
    working[loop] = true;
    owed[loop] = 0;
  }

  /** A loop has no work: what is spent while none has any is nobody's. */
  synchronized void rest(int loop) {
    if (span != null && working[loop]) {
      settle(span);
      working[loop] = false;
      if (workers() == 0) {
        span = null;
      }
    }
  }

  /** What a loop spent since its last round, over so many pictures. */
  synchronized EnergyEstimate share(int loop, int pictures) {
    if (span == null || !working[loop]) {
      throw new IllegalStateException("no work has begun");
    }
    EnergyEstimate total = settle(span);
    double spent = owed[loop];
    owed[loop] = 0;
    return new EnergyEstimate(spent / pictures, total.relativeUncertainty(), total.method());
  }

  private EnergyEstimate settle(EnergyMeter.Span running) {
    EnergyEstimate total = running.soFar();
    double each = Math.max(0, total.wattHours() - counted) / Math.max(1, workers());
    counted = total.wattHours();
    for (int i = 0; i < owed.length; i++) {
      owed[i] += working[i] ? each : 0;
    }
    return total;
  }

  private int workers() {
    int count = 0;
    for (boolean works : working) {
      count += works ? 1 : 0;
    }
    return count;
  }
}
