/** What work on this machine takes in energy, by counters where there are some. */
@NullMarked
package dev.artishow.engine.energy;

import org.jspecify.annotations.NullMarked;
