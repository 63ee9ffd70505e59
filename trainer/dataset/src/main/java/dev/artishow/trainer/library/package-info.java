/** Builds the library that pictures are drawn from out of a data set's pictures, of all splits. */
@NullMarked
package dev.artishow.trainer.library;

import org.jspecify.annotations.NullMarked;
