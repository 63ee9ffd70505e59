/** Whose pictures a model learnt from, as its package tells. */
@NullMarked
package dev.artishow.trainer.attribution;

import org.jspecify.annotations.NullMarked;
