/** Lists the pictures that a package holds. */
@NullMarked
package dev.artishow.trainer.data.source;

import org.jspecify.annotations.NullMarked;
