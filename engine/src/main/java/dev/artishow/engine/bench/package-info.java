/** Speed, measured as ratios within one process, so that figures of two machines compare. */
@NullMarked
package dev.artishow.engine.bench;

import org.jspecify.annotations.NullMarked;
