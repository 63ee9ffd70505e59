/** {@code artishow footprint}: what pictures and trainings took. */
@NullMarked
package dev.artishow.launcher.footprint;

import org.jspecify.annotations.NullMarked;
