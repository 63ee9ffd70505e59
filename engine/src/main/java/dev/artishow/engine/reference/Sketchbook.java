package dev.artishow.engine.reference;

/**
 * A sketcher with the library that it draws on.
 *
 * @param digest of the library: another one may give other sketches
 */
public record Sketchbook(Sketcher sketcher, String digest) {}
