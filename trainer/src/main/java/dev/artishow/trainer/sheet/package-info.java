/** Sheets of pictures to look at. */
@NullMarked
package dev.artishow.trainer.sheet;

import org.jspecify.annotations.NullMarked;
