package dev.artishow.trainer.examples;

/**
 * What the sketch of a picture is made of while a denoiser learns to redraw: the rest of the
 * pictures get none, which teaches to draw freely.
 *
 * @param itself share sketched by the picture itself, hardly moved, half of them blended with
 *     another drawing of the thing: what is drawn then follows the sketch, and is one drawing again
 * @param other share sketched by other drawings of the same thing, never by a twin of the picture
 * @param distorted share sketched by the picture itself, strongly distorted, which teaches to read
 *     sketches; the share of a thing with one drawing alone is added to it
 * @param discolored share of the sketches that are grey or turned in hue, so that colour comes from
 *     words and shape from the sketch
 * @param lastStart pictures start from their sketch at a time between 0 and this
 */
public record SketchOdds(
    double itself, double other, double distorted, double discolored, double lastStart) {

  public SketchOdds {
    double sketched = itself + other + distorted;
    require(itself >= 0, "itself", "0 or more", itself);
    require(other >= 0, "other", "0 or more", other);
    require(distorted >= 0, "distorted", "0 or more", distorted);
    require(sketched <= 1, "itself + other + distorted", "1 or less", sketched);
    require(discolored >= 0 && discolored <= 1, "discolored", "0–1", discolored);
    require(lastStart >= 0 && lastStart < 1, "lastStart", "0 or more and below 1", lastStart);
  }

  /** Every picture sketched by other drawings where there are any, in their colours. */
  public SketchOdds always() {
    return new SketchOdds(0, 1, 0, 0, lastStart);
  }

  private static void require(boolean holds, String key, String limit, double value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }
}
