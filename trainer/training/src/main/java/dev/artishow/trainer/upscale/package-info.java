/** Teaching a network to enlarge pictures: first their pixels, then what sharp ones look like. */
@NullMarked
package dev.artishow.trainer.upscale;

import org.jspecify.annotations.NullMarked;
