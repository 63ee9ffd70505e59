/** Pictures that were drawn before, and requests that share a drawing under way. */
@NullMarked
package dev.artishow.engine.cache;

import org.jspecify.annotations.NullMarked;
