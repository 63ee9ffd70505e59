/**
 * Sketches: one picture composed of a library's drawings, as a prompt describes it. The seed varies
 * which drawings are taken, how two of a thing are blended, their poses and places.
 */
@NullMarked
package dev.artishow.engine.reference.sketch;

import org.jspecify.annotations.NullMarked;
