/** From a finished run to a model package with its card, credits and samples. */
@NullMarked
package dev.artishow.trainer.publish;

import org.jspecify.annotations.NullMarked;
