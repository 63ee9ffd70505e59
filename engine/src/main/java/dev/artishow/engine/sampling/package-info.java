/** From noise to picture: samplers, apart from the networks they call. */
@NullMarked
package dev.artishow.engine.sampling;

import org.jspecify.annotations.NullMarked;
