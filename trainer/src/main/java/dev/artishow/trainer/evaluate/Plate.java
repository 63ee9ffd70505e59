package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;

/** A picture and what is said of it. */
public record Plate(String caption, Picture picture) {}
