/** Portraits from generators that know what they draw. */
@NullMarked
package dev.artishow.trainer.data.portrait;

import org.jspecify.annotations.NullMarked;
