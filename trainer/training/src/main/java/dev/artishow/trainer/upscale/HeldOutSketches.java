package dev.artishow.trainer.upscale;

import dev.artishow.trainer.examples.Sketches;

/**
 * Sketches of pictures that are kept from training.
 *
 * @param ofThemselves which show what the picture shows
 * @param ofOthers which show other drawings of the thing
 */
public record HeldOutSketches(Sketches ofThemselves, Sketches ofOthers) {}
