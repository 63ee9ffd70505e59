/** Picture files of strangers, read with care, and pictures as premultiplied bytes. */
@NullMarked
package dev.artishow.engine.raster;

import org.jspecify.annotations.NullMarked;
