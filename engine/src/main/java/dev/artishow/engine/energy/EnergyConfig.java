package dev.artishow.engine.energy;

import dev.artishow.config.Range;
import java.util.Optional;

/**
 * What an energy estimate rests on where nothing can be measured: the section {@code energy}.
 *
 * @param cpuWatts thermal design power of the processor
 * @param memoryDimms memory modules in the machine
 * @param grid what its electricity emits; without it no CO₂ figure is shown
 */
public record EnergyConfig(
    @Range(min = 1, max = 2000) double cpuWatts,
    @Range(min = 0, max = 64) int memoryDimms,
    Optional<Grid> grid) {

  /**
   * The CO₂ intensity of a country's electricity in one year.
   *
   * @param gramsPerKwh grams of CO₂ (or CO₂e, as the source says) per kilowatt-hour
   * @param source who published the figure
   */
  public record Grid(
      String country,
      @Range(min = 1990, max = 2100) int year,
      @Range(min = 0, max = 2000) double gramsPerKwh,
      String source) {
    public Grid {
      if (country.isBlank()) {
        throw new IllegalArgumentException("country must name the grid's country, was empty");
      }
      if (source.isBlank()) {
        throw new IllegalArgumentException("source must say who published the figure, was empty");
      }
    }
  }
}
