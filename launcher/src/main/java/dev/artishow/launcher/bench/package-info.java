/** The benches as commands; what each measures is in the packages below. */
@NullMarked
package dev.artishow.launcher.bench;

import org.jspecify.annotations.NullMarked;
