/** Random numbers that a seed decides. */
@NullMarked
package dev.artishow.engine.random;

import org.jspecify.annotations.NullMarked;
