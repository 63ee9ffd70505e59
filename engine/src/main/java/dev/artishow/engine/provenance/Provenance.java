package dev.artishow.engine.provenance;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where a picture comes from, as it is said in its file. Who asked for it, and in which words, is
 * not part of it.
 *
 * @param model what drew it
 * @param seed of its noise
 * @param when it was handed out, in whole seconds
 * @param givenPicture whether somebody's own picture was what drawing started from
 * @param sources the drawings that it leans on, those that cover most of it first
 */
public record Provenance(
    PictureId picture,
    ModelId model,
    long seed,
    Instant when,
    boolean givenPicture,
    List<Source> sources) {
  /** What the IPTC calls media that a trained model made. */
  public static final String SOURCE_TYPE =
      "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

  /** The program that made it. */
  public static final String GENERATOR = "Artishow";

  public Provenance {
    when = when.truncatedTo(ChronoUnit.SECONDS);
    sources = List.copyOf(sources);
  }

  /** That of a drawing. */
  public static Provenance of(Drawing.Drawn drawn, Instant when) {
    Origin origin = drawn.origin();
    return new Provenance(
        PictureId.of(drawn),
        drawn.model(),
        drawn.seed(),
        when,
        origin.ground() == Origin.Ground.PICTURE,
        origin.references().stream().map(Source::of).distinct().toList());
  }
}
