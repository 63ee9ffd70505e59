/** Settings that things stand in, painted from a few figures, after nobody's drawing. */
@NullMarked
package dev.artishow.engine.scene.scenery;

import org.jspecify.annotations.NullMarked;
