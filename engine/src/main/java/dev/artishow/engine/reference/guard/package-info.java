/**
 * Whether a drawing is too near to a drawing that it leans on: compared over all that a sketch may
 * do to a reference (mirror, move, scale, stretch, turn, recolour), against how near other drawings
 * of the same thing are to each other.
 */
@NullMarked
package dev.artishow.engine.reference.guard;

import org.jspecify.annotations.NullMarked;
