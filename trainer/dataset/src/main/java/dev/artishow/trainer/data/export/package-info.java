/** Data sets written as other programs read them. */
@NullMarked
package dev.artishow.trainer.data.export;

import org.jspecify.annotations.NullMarked;
