/** Proves of a data set what must be true before anything learns from it. */
@NullMarked
package dev.artishow.trainer.data.audit;

import org.jspecify.annotations.NullMarked;
