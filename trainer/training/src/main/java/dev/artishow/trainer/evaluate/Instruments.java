package dev.artishow.trainer.evaluate;

import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.trainer.data.Dataset;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What every model is measured with.
 *
 * @param judge without one, only what needs none is measured
 * @param references what pictures are drawn after once they have been drawn from noise; without
 *     any, only the latter are measured
 * @param nanos a clock
 */
public record Instruments(
    Dataset dataset,
    Optional<Judge> judge,
    Optional<ReferenceSource> references,
    Options options,
    ComputeDevice device,
    EnergyMeter meter,
    LongSupplier nanos,
    Progress progress) {

  /** The fewest pictures that all metrics can be measured with. */
  public static final int MIN_PICTURES = 80;

  /**
   * How to measure.
   *
   * @param pictures sets the size of all samples; the time grows with it
   * @param grid the electricity, where known
   * @param codeVersion of this program
   */
  public record Options(int pictures, Optional<EnergyConfig.Grid> grid, String codeVersion) {
    public Options {
      if (pictures < MIN_PICTURES || pictures > 100_000) {
        throw new IllegalArgumentException(
            "pictures must be %d–100000, was %d".formatted(MIN_PICTURES, pictures));
      }
    }
  }

  /** The same, with somebody else told how far it has come. */
  Instruments telling(Progress other) {
    return new Instruments(dataset, judge, references, options, device, meter, nanos, other);
  }
}
