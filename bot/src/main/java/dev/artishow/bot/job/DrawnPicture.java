package dev.artishow.bot.job;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.ModelId;

/**
 * A picture of a job, as it is kept.
 *
 * @param png the file, signed; empty once it was delivered
 * @param wattHours what drawing it took, 0 if it came from the cache
 * @param relativeUncertainty of the watt-hours, e.g. 0.5 for ±50 %
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DrawnPicture(
    long seed,
    ModelId model,
    double wattHours,
    double relativeUncertainty,
    boolean cached,
    byte[] png) {

  /** What is kept of a drawing and its file. */
  public static DrawnPicture of(Drawing.Drawn drawn, byte[] png) {
    return new DrawnPicture(
        drawn.seed(),
        drawn.model(),
        drawn.energy().wattHours(),
        drawn.energy().relativeUncertainty(),
        drawn.cached(),
        png);
  }
}
