package dev.artishow.trainer.evaluate;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** What a picture takes in time and energy, alone and beside others. */
public final class Cost implements Measurement {
  private static final String PROMPT = "a red apple";
  private static final int ALONE = 20;
  private static final int WARM_UP = 2;
  private static final int TOGETHER = 8;
  private static final int BATCHES = 5;

  /**
   * The 6th and the 15th of 20 sorted values hold the median in 95.9 % of cases (binomial
   * distribution).
   */
  private static final int LOW = 5;

  private static final int HIGH = 14;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final EnergyMeter meter;
  private final LongSupplier nanos;

  /**
   * @param nanos a clock
   */
  public Cost(EnergyMeter meter, LongSupplier nanos) {
    this.meter = meter;
    this.nanos = nanos;
  }

  @Override
  public long steps(Drawer drawer) {
    return (long) (WARM_UP + ALONE + BATCHES * TOGETHER) * drawer.steps();
  }

  @Override
  public Section measure(Drawer drawer) {
    return measure(count -> drawer.draw(Collections.nCopies(count, PROMPT)));
  }

  /**
   * Measures whatever makes pictures, or reads captions.
   *
   * @param work makes so many at once
   */
  public Section measure(IntConsumer work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.accept(1);
    }
    var figures = new ArrayList<Figure>();
    var times = new double[ALONE];
    EnergyMeter.Span alone = meter.start();
    for (int i = 0; i < ALONE; i++) {
      times[i] = milliseconds(work, 1);
    }
    EnergyEstimate aloneEnergy = alone.soFar().times(1.0 / ALONE);
    figures.add(lower("latency", "alone", Unit.MILLISECONDS, median(times)));
    var shares = new double[BATCHES];
    EnergyMeter.Span together = meter.start();
    for (int i = 0; i < BATCHES; i++) {
      shares[i] = milliseconds(work, TOGETHER) / TOGETHER;
    }
    EnergyEstimate togetherEnergy = together.soFar().times(1.0 / (BATCHES * TOGETHER));
    figures.add(lower("latency", "together", Unit.MILLISECONDS, Estimate.ofMean(shares)));
    figures.add(lower("energy", "alone", Unit.WATT_HOURS, energy(aloneEnergy, ALONE)));
    figures.add(
        lower("energy", "together", Unit.WATT_HOURS, energy(togetherEnergy, BATCHES * TOGETHER)));
    return new Section(
        "cost", figures, List.of(new View.Rows(List.of("latency", "energy"))), List.of());
  }

  private double milliseconds(IntConsumer work, int count) {
    long start = nanos.getAsLong();
    work.accept(count);
    return (nanos.getAsLong() - start) / NANOS_PER_MILLISECOND;
  }

  private static Figure lower(String name, String variant, Unit unit, Estimate estimate) {
    return Figure.of(name, variant, unit, Better.LOWER, estimate);
  }

  private static Estimate energy(EnergyEstimate energy, int pictures) {
    return Estimate.within(energy.wattHours(), energy.relativeUncertainty(), pictures);
  }

  static Estimate median(double[] twenty) {
    double[] sorted = twenty.clone();
    Arrays.sort(sorted);
    double median = (sorted[ALONE / 2 - 1] + sorted[ALONE / 2]) / 2;
    return new Estimate(median, sorted[LOW], sorted[HIGH], ALONE);
  }
}
