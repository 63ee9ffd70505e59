package dev.artishow.engine;

/**
 * Energy and how it is known.
 *
 * @param wattHours the estimate
 * @param relativeUncertainty half-width of the plausible range over the estimate, e.g. 0.5 for ±50
 *     %
 * @param method what it comes from, e.g. {@code load × TDP}
 */
public record EnergyEstimate(double wattHours, double relativeUncertainty, String method) {

  public EnergyEstimate {
    if (!(wattHours >= 0)) {
      throw new IllegalArgumentException("wattHours must be 0 or more, was " + wattHours);
    }
  }

  /** The same method over another share of the work. */
  public EnergyEstimate times(double factor) {
    return new EnergyEstimate(wattHours * factor, relativeUncertainty, method);
  }
}
