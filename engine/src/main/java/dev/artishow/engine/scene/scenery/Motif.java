package dev.artishow.engine.scene.scenery;

/**
 * Shapes that a setting is sprinkled with. Lengths are shares of the picture's side.
 *
 * @param rgb {@code 0xrrggbb}
 * @param opacity 0–1
 * @param least half the size of the smallest
 * @param most half the size of the biggest
 * @param from no middle is higher than this, from the top
 * @param to no middle is lower
 */
record Motif(
    Shape shape,
    int count,
    int rgb,
    double opacity,
    double least,
    double most,
    double from,
    double to)
    implements Layer {}
