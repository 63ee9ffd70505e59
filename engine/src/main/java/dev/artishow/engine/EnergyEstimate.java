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

  /** Both together; whatever makes one wrong is taken to make the other wrong the same way. */
  public EnergyEstimate plus(EnergyEstimate more) {
    double sum = wattHours + more.wattHours;
    double uncertain = wattHours * relativeUncertainty + more.wattHours * more.relativeUncertainty;
    return new EnergyEstimate(
        sum,
        sum == 0 ? relativeUncertainty : uncertain / sum,
        method.equals(more.method) ? method : method + "; " + more.method);
  }

  /** The same method over another share of the work. */
  public EnergyEstimate times(double factor) {
    return new EnergyEstimate(wattHours * factor, relativeUncertainty, method);
  }
}
