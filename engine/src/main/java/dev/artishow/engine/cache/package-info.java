/** Pictures that were drawn before, and what asking for the same picture means. */
@NullMarked
package dev.artishow.engine.cache;

import org.jspecify.annotations.NullMarked;
