/** Training models and judging what they draw. */
@NullMarked
package dev.artishow.launcher.train;

import org.jspecify.annotations.NullMarked;
