package dev.artishow.trainer.upscale;

import java.nio.file.Path;

/**
 * Small pictures that a model drew from their sketches, so that an upscaler learns from what it
 * will be given: the section {@code upscaler.redrawn} of a plan.
 *
 * @param by package of the model
 * @param share of the pictures that are drawn by it
 * @param blended share of their sketches that a second drawing is blended into
 * @param firstStart the least time at which drawing starts, see {@link dev.artishow.engine.Freedom}
 * @param lastStart the greatest
 */
public record Redrawn(Path by, double share, double blended, double firstStart, double lastStart) {

  public Redrawn {
    UpscalePlan.require(share >= 0 && share <= 1, "redrawn.share", "0–1", share);
    UpscalePlan.require(blended >= 0 && blended <= 1, "redrawn.blended", "0–1", blended);
    UpscalePlan.require(
        firstStart > 0 && firstStart <= lastStart,
        "redrawn.firstStart",
        "above 0, lastStart at most",
        firstStart);
    UpscalePlan.require(lastStart < 1, "redrawn.lastStart", "below 1", lastStart);
  }
}
