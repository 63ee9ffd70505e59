package dev.artishow.bot.job;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.Source;
import java.util.List;
import java.util.Optional;

/**
 * A picture of a job, as it is kept.
 *
 * @param id what the picture is; unknown of old ones
 * @param sources whose drawings it leans on, those that cover most of it first
 * @param png the file, signed; empty once it was delivered
 * @param wattHours what drawing it took, 0 if it came from the cache
 * @param relativeUncertainty of the watt-hours, e.g. 0.5 for ±50 %
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DrawnPicture(
    Optional<PictureId> id,
    long seed,
    ModelId model,
    List<Source> sources,
    double wattHours,
    double relativeUncertainty,
    boolean cached,
    byte[] png) {
  public DrawnPicture {
    sources = List.copyOf(sources);
  }

  /** What is kept of a drawing and its file. */
  public static DrawnPicture of(Drawing.Drawn drawn, byte[] png) {
    return new DrawnPicture(
        Optional.of(PictureId.of(drawn)),
        drawn.seed(),
        drawn.model(),
        drawn.origin().references().stream().map(Source::of).distinct().toList(),
        drawn.energy().wattHours(),
        drawn.energy().relativeUncertainty(),
        drawn.cached(),
        png);
  }
}
