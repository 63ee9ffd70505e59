package dev.artishow.trainer.examples;

/**
 * What stands on the sketches that an upscaler learns to read: the rest of the pictures get none.
 *
 * @param itself share whose sketch shows the picture itself, a little moved, so that its details
 *     can be taken over
 * @param other share whose sketch shows other drawings of the thing alone, so that its details must
 *     be left
 * @param blended share of the sketches in which two drawings are mixed
 * @param discolored share of the sketches that are grey or turned in hue, so that colour comes from
 *     the small picture
 */
public record EnlargingSketchOdds(double itself, double other, double blended, double discolored) {

  public EnlargingSketchOdds {
    require("itself", itself);
    require("other", other);
    require("itself + other", itself + other);
    require("blended", blended);
    require("discolored", discolored);
  }

  /** Every picture with a sketch that shows it. */
  public EnlargingSketchOdds ofItself() {
    return new EnlargingSketchOdds(1, 0, blended, discolored);
  }

  /** Every picture with a sketch that shows other drawings, where there are any. */
  public EnlargingSketchOdds ofOthers() {
    return new EnlargingSketchOdds(0, 1, blended, discolored);
  }

  private static void require(String key, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("%s must be 0–1, was %s".formatted(key, share));
    }
  }
}
