package dev.artishow.trainer.upscale;

import dev.artishow.trainer.examples.Sketches;
import java.util.Optional;

/**
 * Sketches of pictures that are kept from training.
 *
 * @param ofThemselves which show what the picture shows
 * @param ofOthers which show other drawings of the thing
 * @param redrawing of the pictures, as in training, if they are drawn there
 */
public record HeldOutSketches(
    Sketches ofThemselves, Sketches ofOthers, Optional<RedrawSource> redrawing) {}
