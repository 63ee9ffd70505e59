package dev.artishow.engine.reference.library;

import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Traits;

/**
 * A drawing of a library.
 *
 * @param sha256 of the pixels that it was made from
 * @param large whether it is kept in the larger size too
 */
public record StoredDrawing(Reference reference, Traits traits, String sha256, boolean large) {}
