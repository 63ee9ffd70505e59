/**
 * From noise to picture: samplers, apart from the networks they call, and what decides a picture's
 * pixels.
 */
@NullMarked
package dev.artishow.engine.sampling;

import org.jspecify.annotations.NullMarked;
