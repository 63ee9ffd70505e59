/** Pictures as premultiplied bytes: rendered, decoded, averaged down, compared. */
@NullMarked
package dev.artishow.trainer.data.raster;

import org.jspecify.annotations.NullMarked;
