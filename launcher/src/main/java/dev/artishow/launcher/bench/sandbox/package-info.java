/** Many members in a sandboxed server, served by the whole bot or by the least that one can be. */
@NullMarked
package dev.artishow.launcher.bench.sandbox;

import org.jspecify.annotations.NullMarked;
