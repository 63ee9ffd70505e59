/** Figures of a running engine, for those who watch over it. */
@NullMarked
package dev.artishow.engine.metrics;

import org.jspecify.annotations.NullMarked;
