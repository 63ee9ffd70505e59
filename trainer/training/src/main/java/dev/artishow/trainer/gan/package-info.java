/** Teaching a network to draw in one pass, against another that tells drawn from real. */
@NullMarked
package dev.artishow.trainer.gan;

import org.jspecify.annotations.NullMarked;
