package dev.artishow.engine.reference;

import dev.artishow.engine.reference.guard.CopyGuard;
import java.util.Optional;

/**
 * A sketcher with the library that it draws on.
 *
 * @param digest of the library: another one may give other sketches
 * @param guard that tells copies of the library's drawings; without it nobody looks
 */
public record Sketchbook(Sketcher sketcher, String digest, Optional<CopyGuard> guard) {}
