/** The one command line, {@code ./artishow}: the only place that knows there is a terminal. */
@NullMarked
package dev.artishow.launcher;

import org.jspecify.annotations.NullMarked;
