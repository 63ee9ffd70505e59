/** Builds data sets of pictures with captions and reads them back for training. */
@NullMarked
package dev.artishow.trainer.data;

import org.jspecify.annotations.NullMarked;
