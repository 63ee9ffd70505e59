/**
 * Speed of the engine, measured as ratios within one process, so that figures of two machines
 * compare.
 */
@NullMarked
package dev.artishow.launcher.bench.engine;

import org.jspecify.annotations.NullMarked;
